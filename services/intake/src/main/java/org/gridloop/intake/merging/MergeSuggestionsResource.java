package org.gridloop.intake.merging;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.intake.merging.Twin.Comparison;
import org.gridloop.intake.standing.IssueId;
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.StandingView;
import org.jspecify.annotations.Nullable;

/** 并案建议: which open issues may be the same matter. */
@Path("/api/v1/issues/{issueId}/merge-suggestions")
@Tag(name = "merging", description = "Several reports of one matter / 并案")
class MergeSuggestionsResource {

    /** Nobody reads more. */
    private static final int MOST = 20;

    /**
     * An issue that may be the same matter.
     *
     * @param metres how far apart, when both have coordinates
     * @param likeness of title and text, 0 to 1
     */
    record Suggestion(
            String issueId,
            String ticket,
            String status,
            String title,
            @Nullable String category,
            @Nullable String gridCode,
            Instant reportedAt,
            boolean sameGrid,
            boolean sameCategory,
            @Nullable Double metres,
            double likeness) {}

    /**
     * @param measure how likeness was measured
     * @param items the most alike first, at most 20
     */
    record Suggestions(String issueId, String measure, List<Suggestion> items) {}

    private record Compared(Twin twin, Comparison comparison) {}

    private final DataSource source;
    private final Caller caller;

    MergeSuggestionsResource(DataSource source, Caller caller) {
        this.source = source;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(
            summary = "Which open issues may be the same matter / 并案建议",
            description = "In the same grid or within 150 m, of the same sub-class (or of none yet, if the words are"
                    + " alike), reported within 14 days of each other, not merged themselves. Likeness is the Dice"
                    + " coefficient over pairs of neighbouring letters of title and text.")
    public Suggestions suggestions(@PathParam("issueId") String issueId) {
        Scope scope = Scope.of(caller);
        if (!IssueId.isOne(issueId) || !StandingView.isSeenByRow(source, scope, issueId)) {
            throw refused(MergeReason.NO_SUCH_ISSUE);
        }
        Twin issue = TwinsView.find(source, issueId).orElseThrow(() -> refused(MergeReason.NO_SUCH_ISSUE));
        List<Suggestion> items = TwinsView.near(source, issue, scope).stream()
                .map(twin -> new Compared(twin, issue.with(twin)))
                .filter(compared -> compared.comparison().suggested())
                .sorted(Comparator.comparingDouble(
                                (Compared compared) -> -compared.comparison().likeness())
                        .thenComparing(compared -> compared.twin().reportedAt()))
                .limit(MOST)
                .map(MergeSuggestionsResource::suggestion)
                .toList();
        return new Suggestions(issueId, "dice-bigrams", items);
    }

    private static Suggestion suggestion(Compared compared) {
        Twin twin = compared.twin();
        Comparison comparison = compared.comparison();
        return new Suggestion(
                twin.issueId(),
                twin.ticket(),
                twin.status(),
                twin.title(),
                twin.category(),
                twin.grid(),
                twin.reportedAt(),
                comparison.sameGrid(),
                comparison.sameCategory(),
                comparison.metres() == null ? null : rounded(comparison.metres(), 10),
                rounded(comparison.likeness(), 100));
    }

    private static double rounded(double number, int parts) {
        return (double) Math.round(number * parts) / parts;
    }
}
