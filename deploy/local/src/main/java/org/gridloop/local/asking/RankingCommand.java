package org.gridloop.local.asking;

import java.util.concurrent.Callable;
import org.gridloop.local.Service;
import org.gridloop.local.SuiteOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ranking",
        description = {
            "Shows the numbers of a period and the ranking of areas, units or sub-classes, as they are or as they were.",
            "Example: ./gridloop ranking --from 2026-07-01 --to 2026-07-31 --by unit --as-of 2026-08-02T00:00:00Z"
        })
public final class RankingCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Past past;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day that counts.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day that counts.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String to;

    @Option(
            names = "--by",
            defaultValue = "area",
            paramLabel = "BY",
            description = "area, unit or category (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String by;

    @Option(names = "--tier", defaultValue = "street", description = "Of which tier, when by area (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String tier;

    @Option(names = "--area", paramLabel = "CODE", description = "Only what lies in this area.")
    private @Nullable String area;

    @Override
    public Integer call() {
        Question question = new Question("/api/v1/measures")
                .with("from", from)
                .with("to", to)
                .with("by", by)
                .with("tier", tier)
                .with("area", area);
        past.addTo(question);
        return question.ask(options, Service.EVALUATION, past.json, Pages::ranking);
    }
}
