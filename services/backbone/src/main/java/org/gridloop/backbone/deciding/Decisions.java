package org.gridloop.backbone.deciding;

import java.util.concurrent.CompletionStage;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs one decider over the journal. Commands of one issue run one after the other, of different issues at once; what
 * is returned is durable.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> the facts of this service
 */
public interface Decisions<C, S, E extends DomainEvent> {

    /**
     * @param issueId whose stream
     * @param command what is wanted
     * @param cause what led to it
     * @return what it came to, committed
     * @throws Refusal when the decider's table says no
     * @throws OutcomeUnknown when the connection was lost at commit: the same command may be sent again
     */
    Outcome<S, E> decide(String issueId, C command, Cause cause);

    /**
     * As {@link #decide}, but what the same cause has led to before is not done a second time: a retried request, or a
     * fact heard again, is answered by how things stand now. Costs no look into the journal of an issue used lately.
     */
    default Outcome<S, E> decideOnce(String issueId, C command, Cause cause) {
        return decideOnce(issueId, command, cause, null);
    }

    /** @param beside what is committed with the facts, if anything */
    Outcome<S, E> decideOnce(String issueId, C command, Cause cause, @Nullable Beside beside);

    /**
     * As {@link #decide}, for a command that most likely starts a new stream: nothing is read first. When the stream
     * exists after all, it is read and decided upon as usual.
     */
    default Outcome<S, E> decideOnNew(String issueId, C command, Cause cause) {
        return decideOnNew(issueId, command, cause, null);
    }

    /** @param beside what is committed with the facts, if anything */
    Outcome<S, E> decideOnNew(String issueId, C command, Cause cause, @Nullable Beside beside);

    /**
     * As {@link #decideOnNew}, for who must not wait. Nothing of it is remembered: the next command of this issue reads
     * the journal.
     *
     * @return what it came to, when it is committed, or what {@link #decideOnNew} would throw; on the thread that
     *     commits, so what follows has to be short
     */
    CompletionStage<Outcome<S, E>> decideOnNewSoon(String issueId, C command, Cause cause, @Nullable Beside beside);

    /** @return the state after all committed facts of this service */
    S stateOf(String issueId);

    /**
     * @param causeId {@link Cause#id()} of an earlier command
     * @return whether a fact of this issue was told because of it; lets a retried request be told from a second one
     */
    boolean hasHeard(String issueId, String causeId);
}
