package org.gridloop.intake.merging;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.merging.MergeBody.JoinBody;
import org.gridloop.intake.merging.MergeBody.PartBody;
import org.gridloop.intake.merging.MergeCommand.Merge;
import org.gridloop.intake.merging.MergeCommand.TakeIn;
import org.gridloop.intake.merging.MergeCommand.Unmerge;
import org.gridloop.intake.merging.MergeState.Known;
import org.gridloop.intake.merging.MergeState.Merged;
import org.gridloop.intake.merging.MergeState.Over;
import org.gridloop.intake.merging.Twin.Comparison;
import org.gridloop.intake.people.Person;
import org.gridloop.intake.people.Vault;
import org.gridloop.intake.standing.IssueId;
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.Standing;
import org.gridloop.intake.standing.StandingView;
import org.gridloop.intake.texts.Readable;
import org.jspecify.annotations.Nullable;

/**
 * 并案, 解除并案. Two streams are told, the master's first; whoever looks afterwards and finds a chain all the same, left
 * by two clerks at once, takes its own merge back.
 */
@Path("/api/v1/issues/{issueId}")
@Tag(name = "merging")
class MergeResource {

    private static final Set<String> PART_REASONS = Set.of("other-matter", "other-place", "other");
    private static final Set<String> NOT_IN_HAND = Set.of("merged", "closed");

    /** Where the issue stands for intake, and with whom it goes on. */
    record AfterMerge(
            String issueId, String status, @Nullable String masterIssueId) {}

    private final MergeDecider table = new MergeDecider();
    private final Decisions<MergeCommand, MergeState, IntakeEvent> decisions;
    private final Vault vault;
    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    MergeResource(
            Decisions<MergeCommand, MergeState, IntakeEvent> decisions,
            Vault vault,
            DataSource source,
            Caller caller,
            DomainClock clock) {
        this.decisions = decisions;
        this.vault = vault;
        this.source = source;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/merge")
    @RolesAllowed(Roles.CLERK)
    @Operation(
            summary = "Let an issue go on with another of the same matter / 并案",
            description =
                    "The master must be open and not merged itself, the issue must not be with a unit yet and have"
                            + " none merged into it. Its reporter keeps own ticket, feedback and callback, and it closes with"
                            + " the master.")
    public AfterMerge merge(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull JoinBody body) {
        MergeState state = seen(issueId, MergeReason.NO_SUCH_ISSUE);
        String master = body.master();
        seen(master, MergeReason.NO_SUCH_MASTER);
        if (master.equals(issueId)) {
            throw refused(MergeReason.MASTER_IS_ITSELF);
        }
        Cause cause = caller.asCause(Roles.CLERK, clock.now(), Caller.keyOf("merge", key));
        if (key != null && decisions.hasHeard(issueId, cause.id())) {
            return answer(issueId, state);
        }
        Twin issue = twin(issueId, MergeReason.NO_SUCH_ISSUE);
        Merge merge = command(issue, twin(master, MergeReason.NO_SUCH_MASTER), body.note(), known(state));
        table.decide(merge, state);
        decisions.decide(master, new TakeIn(master, issueId, issue.words(), isClosed(master)), cause);
        MergeState merged = decisions.decide(issueId, merge, cause).state();
        refuseChains(issueId, master, cause);
        return answer(issueId, merged);
    }

    @POST
    @Path("/unmerge")
    @RolesAllowed(Roles.CLERK)
    @Operation(
            summary = "Part an issue from its master / 解除并案",
            description =
                    "reason: other-matter, other-place or other. It is reported or filed again, as it was before.")
    public AfterMerge unmerge(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull PartBody body) {
        MergeState state = seen(issueId, MergeReason.NO_SUCH_ISSUE);
        if (!PART_REASONS.contains(body.reason())) {
            throw refused(MergeReason.UNKNOWN_REASON);
        }
        boolean closed = isClosed(issueId) || (state instanceof Merged merged && isClosed(merged.master()));
        Unmerge command = new Unmerge(issueId, body.reason(), Readable.maskedIfAny(body.explanation()), closed);
        Cause cause = caller.asCause(Roles.CLERK, clock.now(), Caller.keyOf("unmerge", key));
        return answer(issueId, decisions.decideOnce(issueId, command, cause).state());
    }

    private Merge command(Twin issue, Twin master, @Nullable String note, Known known) {
        Comparison comparison = issue.with(master);
        return new Merge(
                issue.issueId(),
                master.issueId(),
                isWithUnit(issue.issueId()),
                isClosed(issue.issueId()),
                partedFrom(issue.issueId(), known),
                isReachable(known),
                comparison.suggested(),
                comparison.metres(),
                comparison.likeness(),
                Readable.maskedIfAny(note));
    }

    private Set<String> partedFrom(String master, Known known) {
        return known.tookIn().stream()
                .filter(merged -> !isMergedInto(merged, master))
                .collect(Collectors.toSet());
    }

    private boolean isMergedInto(String issueId, String master) {
        return decisions.stateOf(issueId) instanceof Merged merged
                && merged.master().equals(master);
    }

    private void refuseChains(String issueId, String master, Cause cause) {
        MergeReason broken = switch (decisions.stateOf(master)) {
            case Merged s -> MergeReason.MASTER_MERGED;
            case Over s -> MergeReason.MASTER_CLOSED;
            default -> hasMergedOnes(issueId) ? MergeReason.HAS_MERGED_ONES : null;
        };
        if (broken != null) {
            decisions.decide(issueId, new Unmerge(issueId, "other", null, false), cause);
            throw refused(broken);
        }
    }

    private boolean hasMergedOnes(String issueId) {
        Known known = known(decisions.stateOf(issueId));
        return !partedFrom(issueId, known).containsAll(known.tookIn());
    }

    private boolean isReachable(Known known) {
        String ref = known.reporterRef();
        return ref != null && vault.find(ref).map(Person::phone).isPresent();
    }

    private boolean isClosed(String issueId) {
        return standing(issueId).filter(Standing::isClosed).isPresent();
    }

    /** What was dispatched once has a unit, also between two dispatches. */
    private boolean isWithUnit(String issueId) {
        return standing(issueId)
                .filter(standing -> standing.unit() != null && !NOT_IN_HAND.contains(standing.status()))
                .isPresent();
    }

    private Optional<Standing> standing(String issueId) {
        return Rows.reading(source, rows -> StandingView.of(rows, issueId));
    }

    private Twin twin(String issueId, MergeReason otherwise) {
        return TwinsView.find(source, issueId).orElseThrow(() -> refused(otherwise));
    }

    private MergeState seen(String issueId, MergeReason otherwise) {
        if (!IssueId.isOne(issueId)) {
            throw refused(otherwise);
        }
        MergeState state = decisions.stateOf(issueId);
        Known known = state.report();
        if (known == null || !StandingView.isSeen(source, Scope.of(caller), issueId, known.grid())) {
            throw refused(otherwise);
        }
        return state;
    }

    private static Known known(MergeState state) {
        Known known = state.report();
        if (known == null) {
            throw refused(MergeReason.NO_SUCH_ISSUE);
        }
        return known;
    }

    private static AfterMerge answer(String issueId, MergeState state) {
        return new AfterMerge(issueId, state.status(), state instanceof Merged merged ? merged.master() : null);
    }
}
