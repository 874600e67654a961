package org.gridloop.bench.growth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Medians;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench growth} found; maps are keyed by size. Ratios are to the first size, and so turned that 1 is as fast
 * as there and less is slower.
 *
 * @param intake reports a second
 * @param dispatch the first size's time until a unit has its order, by this size's
 * @param dispatchP99 the same of the slowest hundredth, which varies a lot
 * @param board the first size's time of a board query, by this size's
 * @param boardByTier the same by tier: the first one hides a large board that is slow
 * @param warmUp of the boards, before the first size was measured; loading warms up the rest
 */
public record GrowthResult(
        @JsonProperty("intake_ratio") Map<Integer, Double> intake,
        @JsonProperty("dispatch_ratio") Map<Integer, Double> dispatch,
        @JsonProperty("dispatch_p99_ratio") Map<Integer, Double> dispatchP99,
        @JsonProperty("board_ratio") Map<Integer, Double> board,
        @JsonProperty("board_ratio_by_tier") Map<String, Map<Integer, Double>> boardByTier,
        @JsonProperty("measured") Map<Integer, Measured> measured,
        @JsonProperty("warm_up") @Nullable WarmUp warmUp,
        @JsonProperty("settings") GrowthSettings settings,
        @JsonProperty("machine") Machine machine) {

    static GrowthResult of(
            SortedMap<Integer, Measured> bySize, GrowthSettings settings, @Nullable WarmUp warmUp, Machine machine) {
        return new GrowthResult(
                ratios(bySize, one -> one.intake().median()),
                ratios(bySize, one -> 1 / one.dispatchP50().median()),
                ratios(bySize, one -> 1 / one.dispatchP99().median()),
                ratios(bySize, one -> 1 / one.board().median()),
                ratiosByTier(bySize),
                bySize,
                warmUp,
                settings,
                machine);
    }

    /** @param speed the more the better */
    private static Map<Integer, Double> ratios(SortedMap<Integer, Measured> bySize, ToDoubleFunction<Measured> speed) {
        Map<Integer, Double> ratios = new TreeMap<>();
        Measured first = bySize.firstEntry().getValue();
        bySize.forEach((size, one) ->
                ratios.put(size, Medians.rounded(speed.applyAsDouble(one) / speed.applyAsDouble(first), 3)));
        return ratios;
    }

    private static Map<String, Map<Integer, Double>> ratiosByTier(SortedMap<Integer, Measured> bySize) {
        Map<String, Map<Integer, Double>> byTier = new LinkedHashMap<>();
        Boards.TIERS.forEach(tier ->
                byTier.put(tier, ratios(bySize, one -> 1 / one.boardByTier().getOrDefault(tier, 0.0))));
        return byTier;
    }

    /** One line for each tier: milliseconds and ratio by size. */
    public Iterable<String> boardsTable() {
        return boardByTier.entrySet().stream()
                .map(tier -> String.format(
                        Locale.ROOT,
                        "%9s %s",
                        tier.getKey(),
                        tier.getValue().entrySet().stream()
                                .map(size -> boardAt(tier.getKey(), size.getKey(), size.getValue()))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private String boardAt(String tier, int size, double ratio) {
        Measured at = measured.get(size);
        double millis = at == null ? 0 : at.boardByTier().getOrDefault(tier, 0.0);
        return String.format(Locale.ROOT, "%14.1f %6.2f", millis, ratio);
    }

    /** One line for each size. */
    public Iterable<String> table() {
        return measured.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%9d %22s %6.2f %22s %6.2f %20s %6.2f",
                        entry.getKey(),
                        entry.getValue().intake().text(0),
                        intake.getOrDefault(entry.getKey(), 0.0),
                        entry.getValue().dispatchP50().text(1),
                        dispatch.getOrDefault(entry.getKey(), 0.0),
                        entry.getValue().board().text(1),
                        board.getOrDefault(entry.getKey(), 0.0)))
                .toList();
    }

    /** @return memory at the largest size, by part */
    public Map<String, Double> lastMemory() {
        return new TreeMap<>(measured).lastEntry().getValue().memory();
    }

    /** @return who used the processors while intake was measured, all sizes together */
    public Usage usage() {
        return Usage.of(measured.values().stream().map(Measured::usage).toList());
    }

    /** @return whether every report was accepted and every order came */
    public boolean whole() {
        return measured.values().stream().allMatch(one -> one.unheard() == 0 && one.failed() == 0);
    }
}
