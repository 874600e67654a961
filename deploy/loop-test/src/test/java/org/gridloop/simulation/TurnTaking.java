package org.gridloop.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.deciding.Outcome;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The product's decisions; commands of one issue wait for each other in the scheduler's time, before they would do so in
 * the real one at the repository's lock.
 */
final class TurnTaking implements DecisionsMaker {

    private final World world;
    private final ProcessLife life;
    private final DecisionsMaker maker;
    private final Set<String> busy = new HashSet<>();

    TurnTaking(World world, ProcessLife life, DecisionsMaker maker) {
        this.world = world;
        this.life = life;
        this.maker = maker;
    }

    @Override
    public <C, S, E extends DomainEvent> Decisions<C, S, E> over(Decider<C, S, E> decider, Class<E> facts) {
        Decisions<C, S, E> decisions = maker.over(decider, facts);
        return new Decisions<>() {
            @Override
            public Outcome<S, E> decide(String issueId, C command, Cause cause) {
                return inTurn(issueId, () -> decisions.decide(issueId, command, cause));
            }

            @Override
            public Outcome<S, E> decideOnce(String issueId, C command, Cause cause, @Nullable Beside beside) {
                return inTurn(issueId, () -> decisions.decideOnce(issueId, command, cause, beside));
            }

            @Override
            public Outcome<S, E> decideOnNew(String issueId, C command, Cause cause, @Nullable Beside beside) {
                return inTurn(issueId, () -> decisions.decideOnNew(issueId, command, cause, beside));
            }

            /** Returns when it is decided: nobody here must not wait. */
            @Override
            public CompletionStage<Outcome<S, E>> decideOnNewSoon(
                    String issueId, C command, Cause cause, @Nullable Beside beside) {
                return inTurn(issueId, () -> {
                    CompletableFuture<Outcome<S, E>> outcome = decisions
                            .decideOnNewSoon(issueId, command, cause, beside)
                            .toCompletableFuture();
                    if (!outcome.isDone()) {
                        world.await(life, outcome::isDone);
                    }
                    return outcome;
                });
            }

            @Override
            public S stateOf(String issueId) {
                return decisions.stateOf(issueId);
            }

            @Override
            public boolean hasHeard(String issueId, String causeId) {
                return decisions.hasHeard(issueId, causeId);
            }
        };
    }

    private <T> T inTurn(String issueId, Supplier<T> work) {
        while (busy.contains(issueId)) {
            world.await(life, () -> !busy.contains(issueId));
        }
        busy.add(issueId);
        try {
            return work.get();
        } finally {
            busy.remove(issueId);
        }
    }
}
