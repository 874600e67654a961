package org.gridloop.looptest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.rebuilding.RebuildProcess;

/** Views hold nothing but what follows from the log. */
final class RebuildCheck {

    private static final Map<String, String> ELSEWHERE = Map.of("TZ", "America/New_York", "LC_ALL", "tr_TR.UTF-8");
    private static final List<Service> FOLDING =
            List.of(Service.INTAKE, Service.ROUTING, Service.RESPONSE, Service.EVALUATION);

    private RebuildCheck() {}

    static void everyViewIsTheSameUnderAnotherZoneAndLanguage(Suite suite) {
        for (Service service : FOLDING) {
            List<JsonNode> lines = new ArrayList<>();
            boolean equal = new RebuildProcess(suite, service, true, ELSEWHERE).run(List.of("all"), lines::add);
            assertThat(equal).as("%s: %s", service, lines).isTrue();
            JsonNode done = lines.getLast();
            assertThat(done.path("records").asLong()).as("facts folded").isPositive();
            assertThat(done.path("zone").asText()).isEqualTo("America/New_York");
            assertThat(done.path("locale").asText()).isEqualTo("tr_TR");
        }
    }
}
