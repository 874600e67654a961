package org.gridloop.local.rebuilding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description = {
            "Folds views again from the whole log, beside the live ones, compares both by digest at the same offsets,"
                    + " and switches them in one transaction.",
            "The suite may run meanwhile; where none does, PostgreSQL and the broker are started for this and stopped"
                    + " again.",
            "Exit code 0 only if every digest is equal.",
            "Example: TZ=America/New_York LANG=tr_TR.UTF-8 ./gridloop rebuild --view all --beside"
        })
public final class RebuildCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final List<Service> FOLDING =
            List.of(Service.INTAKE, Service.ROUTING, Service.RESPONSE, Service.EVALUATION);

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--view",
            paramLabel = "V",
            required = true,
            description =
                    "A view's name such as boards, with its service where two have one of that name: evaluation/briefs;"
                            + " all for every view of every service.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String view;

    @Option(names = "--beside", description = "Only build and compare; the live rows stay as they are.")
    private boolean beside;

    @Override
    public Integer call() {
        Optional<Suite> running = Suite.attach(options.data());
        if (running.isPresent()) {
            return rebuild(running.get());
        }
        try (Suite parts = Suite.start(options.data(), options.portBase(), List.of(), System.err::println)) {
            return rebuild(parts);
        }
    }

    private int rebuild(Suite suite) {
        int slash = view.indexOf('/');
        String name = view.substring(slash + 1);
        List<Service> services = FOLDING;
        if (slash >= 0) {
            services = Service.named(view.substring(0, slash)).filter(FOLDING::contains).stream()
                    .toList();
        }
        TreeSet<String> known = new TreeSet<>();
        List<String> unequal = new ArrayList<>();
        int rebuilt = 0;
        for (Service service : services) {
            RebuildProcess process = new RebuildProcess(suite, service, beside, Map.of());
            try (RebuildReport report = new RebuildReport(service.partName(), System.out)) {
                boolean equal = process.run(List.of(name), (JsonNode line) -> report.take(line));
                report.knownViews().forEach(one -> known.add(service.partName() + "/" + one));
                rebuilt += report.views();
                if (!equal) {
                    unequal.add(service.partName());
                    report.failed(process.log());
                }
            }
        }
        if (rebuilt == 0 && unequal.isEmpty()) {
            System.err.println("gridloop: there is no view " + view + "; the views are " + ALL + ", "
                    + String.join(", ", known.isEmpty() ? List.of("intake/issues, routing/boards, ...") : known));
            return Exit.USAGE;
        }
        if (unequal.isEmpty()) {
            System.out.printf("%d views, each equal to the live one.%n", rebuilt);
            return Exit.OK;
        }
        System.out.println("NOT EQUAL in " + String.join(", ", unequal)
                + (beside ? "; nothing was switched." : "; see above what was switched."));
        return Exit.FAILED;
    }
}
