package org.gridloop.local;

import java.util.Locale;

/** The table shown when a suite is ready: where everything is, and how to stop it. */
final class Overview {

    private Overview() {}

    static String of(Suite suite) {
        var table = new StringBuilder("\n");
        for (Service service : Service.values()) {
            if (suite.pid(service.partName()).isPresent()) {
                line(table, service.partName(), suite.baseUrl(service) + "  (API: /q/openapi, state: /q/health)");
            }
        }
        line(table, "broker", suite.kafka());
        line(table, "postgres", "127.0.0.1:" + suite.ports().postgres());
        line(table, "data", suite.data() + "  (logs in logs/)");
        table.append("\nA token for the APIs: ./gridloop token --role clerk. Stop with Ctrl-C or ./gridloop down.\n");
        return table.toString();
    }

    private static void line(StringBuilder table, String name, String value) {
        table.append(String.format(Locale.ROOT, "  %-12s%s%n", name, value));
    }
}
