package org.gridloop.local.asking;

import java.util.concurrent.Callable;
import org.gridloop.local.Service;
import org.gridloop.local.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "board",
        description = {
            "Shows the board of an area at its tier, as it is or as it was, and the offsets of the log the past stands on.",
            "Example: ./gridloop board street 379901001 --as-of 2026-07-01T10:00:00Z --axis valid"
        })
public final class BoardCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Past past;

    @Parameters(paramLabel = "TIER", description = "grid, community, street or district.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String tier;

    @Parameters(paramLabel = "AREA", description = "The area's code, such as 379901001.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String area;

    @Override
    public Integer call() {
        Question question = new Question("/api/v1/boards/" + Question.encoded(tier) + "/" + Question.encoded(area));
        past.addTo(question);
        return question.ask(options, Service.ROUTING, past.json, Pages::board);
    }
}
