package org.gridloop.routing.deadlines;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.calendar.CountedDay;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.routing.clocks.Explanation;
import org.gridloop.routing.clocks.Purpose;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.InForce;
import org.gridloop.routing.reference.Register;

/** Until when, and why until then. */
@Path("/api/v1/issues/{issueId}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlinesResource {

    private final DeadlinesView deadlines;
    private final Explaining explaining;
    private final InForce reference;
    private final Caller caller;

    @Inject
    DeadlinesResource(DeadlinesView deadlines, Register register, Caller caller) {
        this.deadlines = deadlines;
        this.reference = register.inForce();
        this.explaining = new Explaining(
                reference, category -> reference.catalogue().line(category).map(CatalogueLine::name));
        this.caller = caller;
    }

    /** @param zone in which days and hours are local */
    public record IssueDeadlines(
            String issueId, int dispatchNo, String unit, String zone, List<ExplainedDeadline> deadlines) {}

    /**
     * @param unit whose deadline it is
     * @param minutes that counted from start to due
     * @param counted the days on which something counted
     * @param skipped the days between on which nothing is worked
     * @param calendarComplete false when a year before due was not published, so that weekends alone were left out
     */
    public record ExplainedDeadline(
            Purpose purpose,
            String unit,
            Instant start,
            Instant due,
            String rule,
            String calendarVersion,
            boolean calendarComplete,
            long minutes,
            List<CountedOn> counted,
            List<Explanation.Skipped> skipped,
            List<Pause> pauses,
            Text explanation) {}

    /** @param hours of local time, such as {@code 16:30-18:00} */
    public record CountedOn(LocalDate date, List<String> hours, long minutes) {}

    public record Text(String en, String zh) {}

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.OFFICER, Roles.GRID, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN, Roles.UNIT
    })
    @Operation(summary = "The deadlines of an issue's current dispatch, each explained: rule, calendar, pauses")
    @APIResponse(responseCode = "200", description = "To sign, to finish, and others that run")
    @APIResponse(responseCode = "404", description = "Not dispatched, or none of yours")
    public IssueDeadlines of(@PathParam("issueId") String issueId) {
        DeadlineRow row = deadlines.of(issueId).filter(this::isSeen).orElseThrow(() -> refused(Refused.NO_SUCH_ISSUE));
        return new IssueDeadlines(
                issueId,
                row.dispatchNo(),
                row.unit(),
                reference.inForce().hours().zone().getId(),
                row.given().stream()
                        .map(given -> shown(given.unit(), explaining.of(given, row)))
                        .toList());
    }

    private static ExplainedDeadline shown(String unit, Explanation why) {
        return new ExplainedDeadline(
                why.purpose(),
                unit,
                why.start(),
                why.due(),
                why.rule(),
                why.calendarVersion(),
                why.calendarComplete(),
                why.minutes(),
                why.counted().stream().map(DeadlinesResource::shown).toList(),
                why.skipped(),
                why.pauses(),
                new Text(why.english(), why.chinese()));
    }

    private static CountedOn shown(CountedDay day) {
        return new CountedOn(day.date(), day.spans(), day.counted().toMinutes());
    }

    private boolean isSeen(DeadlineRow row) {
        boolean byArea = caller.is(Roles.DISPATCHER)
                || caller.is(Roles.OFFICER)
                || caller.is(Roles.GRID)
                || caller.is(Roles.SUPERVISOR)
                || caller.is(Roles.ANALYST)
                || caller.is(Roles.ADMIN);
        return (byArea && caller.sees(row.grid()))
                || (caller.is(Roles.UNIT)
                        && row.given().stream().anyMatch(one -> one.unit().equals(caller.unit())));
    }
}
