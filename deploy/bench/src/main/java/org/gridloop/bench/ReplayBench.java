package org.gridloop.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridloop.bench.measuring.Medians;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.PartFailure;

/**
 * How fast the log becomes views again: the board of routing and the measures of evaluation, each folded by the very
 * process {@code ./gridloop rebuild} runs, against the bare reads of the same records on the same machine.
 */
public final class ReplayBench {

    /** Folds one view of a service from the whole log. */
    @FunctionalInterface
    public interface Folding {
        Folded fold(View view);
    }

    /** What is folded. */
    public enum View {
        BOARDS,
        MEASURES
    }

    /**
     * What came of it.
     *
     * @param events how many were folded
     * @param rows how many issues the view has
     */
    public record Folded(double perSecond, long events, long rows) {}

    private final String kafka;
    private final DatabaseAccess scratch;
    private final Folding folding;
    private final int rounds;
    private final Consumer<String> say;

    /**
     * @param kafka bootstrap servers of an empty log, to be filled with made-up lives
     * @param scratch where the plain table is made
     * @param rounds how often each is measured; the medians count
     */
    public ReplayBench(String kafka, DatabaseAccess scratch, Folding folding, int rounds, Consumer<String> say) {
        this.kafka = kafka;
        this.scratch = scratch;
        this.folding = folding;
        this.rounds = rounds;
        this.say = say;
    }

    /** @param sizes numbers of events, growing: the log is filled up to each in turn */
    public ReplayResult run(List<Long> sizes) throws SQLException {
        Map<Long, Double> log = new TreeMap<>();
        Map<Long, Double> table = new TreeMap<>();
        Map<Long, Double> boards = new TreeMap<>();
        Map<Long, Double> measures = new TreeMap<>();
        try (LogFiller filler = new LogFiller(kafka, scratch)) {
            long there = 0;
            for (long size : sizes) {
                say.accept("filling the log up to " + size + " events");
                LogFiller.Filled filled = filler.fill(there, size);
                there = size;
                List<Double> logRounds = new ArrayList<>();
                List<Double> tableRounds = new ArrayList<>();
                List<Double> boardRounds = new ArrayList<>();
                List<Double> measureRounds = new ArrayList<>();
                for (int round = 1; round <= rounds; round++) {
                    logRounds.add(RawReads.log(kafka));
                    tableRounds.add(RawReads.table(scratch));
                    boardRounds.add(fold(View.BOARDS, size, filled.filed()));
                    measureRounds.add(fold(View.MEASURES, size, filled.reported()));
                    say.accept(String.format(
                            Locale.ROOT,
                            "%d events, round %d: log %.0f/s, table %.0f/s, board %.0f/s, measures %.0f/s",
                            size,
                            round,
                            logRounds.getLast(),
                            tableRounds.getLast(),
                            boardRounds.getLast(),
                            measureRounds.getLast()));
                }
                log.put(size, Medians.of(logRounds));
                table.put(size, Medians.of(tableRounds));
                boards.put(size, Medians.of(boardRounds));
                measures.put(size, Medians.of(measureRounds));
            }
        }
        return new ReplayResult(log, table, boards, measures, ratio(boards, log));
    }

    /** What was folded has to be all of it: a filed issue stands on the board once, a reported one in the measures. */
    private double fold(View view, long events, long issues) {
        Folded folded = folding.fold(view);
        if (folded.events() != events || folded.rows() != issues) {
            throw new PartFailure("The " + view + " folded " + folded.events() + " of " + events + " events into "
                    + folded.rows() + " rows, for " + issues + " issues");
        }
        return folded.perSecond();
    }

    private static Map<Long, Double> ratio(Map<Long, Double> ours, Map<Long, Double> raw) {
        Map<Long, Double> ratio = new TreeMap<>();
        ours.forEach((size, perSecond) -> ratio.put(size, perSecond / raw.getOrDefault(size, Double.NaN)));
        return ratio;
    }
}
