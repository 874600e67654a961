package org.gridloop.looptest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random lives that the table of legal lives allows, and ten thousand with one step that it forbids: the
 * table takes the first and refuses the second, and so do the deciders of the four services: where the table forbids a
 * step, the command that would lead to it is refused or decides nothing, or is kept as too late. To replay a walk that
 * failed, give its seed: {@code -Dgridloop.walks.seed=...}, with {@code -Dgridloop.walks.count=1} for that walk alone.
 */
class RandomWalksTest {

    private static final int COUNT = Integer.getInteger("gridloop.walks.count", 10_000);
    private static final long SEED = Long.getLong("gridloop.walks.seed", 20_260_302L);

    @Test
    void everyLegalWalkIsAcceptedByTheTableAndByTheProduct() {
        Set<String> taken = new TreeSet<>();
        int longest = 0;
        long facts = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            Walk walk = Walk.legal(seed);
            assertThat(walk.automatonAcceptsEveryStep()).as(walk.toString()).isTrue();
            taken.addAll(walk.stepsTaken());
            longest = Math.max(longest, walk.types().size());
            facts += walk.types().size();
            ProductLife life = new ProductLife(random(seed));
            for (int at = 0; at < walk.types().size(); at++) {
                String type = walk.types().get(at);
                assertThat(life.tells(type, walk.after(at)))
                        .as("step %d, %s, of %s", at, type, walk)
                        .isTrue();
            }
            assertThat(life.untold()).as(walk.toString()).isEmpty();
        }
        System.out.printf(
                "random walks: %d legal ones from seed %d, %d facts, the longest %d%n", COUNT, SEED, facts, longest);
        if (COUNT >= 10_000) {
            assertThat(taken).as("steps of the table").containsAll(everyStep());
        }
    }

    @Test
    void everyWalkWithOneIllegalStepIsRefusedThereByTheTableAndByTheProduct() {
        Map<String, Integer> accepted = new TreeMap<>();
        Map<String, Walk> examples = new TreeMap<>();
        Set<String> forbiddenTypes = new TreeSet<>();
        int byLimit = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            Walk walk = Walk.withOneIllegalStep(seed);
            forbiddenTypes.add(walk.illegalType());
            byLimit += walk.isIllegalByLimit() ? 1 : 0;
            assertThat(walk.automatonRefusesOnlyTheIllegalStep())
                    .as(walk.toString())
                    .isTrue();
            ProductLife life = new ProductLife(random(seed));
            List<String> legal = walk.types();
            for (int at = 0; at <= legal.size(); at++) {
                List<String> ahead = legal.subList(at, legal.size());
                if (at == walk.illegalAt()) {
                    if (!life.attempt(walk.illegalType(), ahead).stream().allMatch(LateFinishKept.class::isInstance)) {
                        String what = walk.illegalType() + " after " + walk.stateAtIllegal();
                        accepted.merge(what, 1, Integer::sum);
                        examples.putIfAbsent(what, walk);
                        break;
                    }
                }
                if (at < legal.size()) {
                    assertThat(life.tells(legal.get(at), walk.after(at)))
                            .as("step %d, %s, of %s", at, legal.get(at), walk)
                            .isTrue();
                }
            }
        }
        System.out.printf(
                "random walks: %d with one illegal step from seed %d, %d of them over a limit; %d kinds of fact%n",
                COUNT, SEED, byLimit, forbiddenTypes.size());
        assertThat(accepted)
                .as(() -> "told all the same, for instance by\n"
                        + examples.entrySet().stream()
                                .map(example -> example.getKey() + ": " + example.getValue())
                                .collect(java.util.stream.Collectors.joining("\n")))
                .isEmpty();
        if (COUNT >= 10_000) {
            assertThat(forbiddenTypes).containsAll(LegalLives.alphabet());
        }
    }

    private static Set<String> everyStep() {
        Set<String> steps = new TreeSet<>();
        LegalLives.table().forEach((state, next) -> next.keySet().forEach(type -> steps.add(state + " " + type)));
        return steps;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Test
    void theSameSeedGivesTheSameWalk() {
        List<String> once = new ArrayList<>(Walk.legal(SEED).types());
        assertThat(Walk.legal(SEED).types()).isEqualTo(once);
        assertThat(Walk.legal(SEED + 1).types()).isNotEqualTo(once);
    }
}
