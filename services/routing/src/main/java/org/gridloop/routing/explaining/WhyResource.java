package org.gridloop.routing.explaining;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.standing.StandingView;

/** Why an issue is with this unit and this tier. */
@Path("/api/v1/issues/{issueId}/why")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
public class WhyResource {

    private final Decisions<CourseDecider.Nothing, Course, RoutingEvent> courses;
    private final Names names;
    private final DataSource database;
    private final Caller caller;

    @Inject
    WhyResource(
            Decisions<CourseDecider.Nothing, Course, RoutingEvent> courses,
            Names names,
            DataSource database,
            Caller caller) {
        this.courses = courses;
        this.names = names;
        this.database = database;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.CLERK,
        Roles.DISPATCHER,
        Roles.OFFICER,
        Roles.GRID,
        Roles.SUPERVISOR,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.UNIT
    })
    @Operation(summary = "Why this unit handles the issue and this tier owns it, in English and Chinese")
    @APIResponse(responseCode = "200", description = "Both reasons, and every step that led there")
    @APIResponse(responseCode = "404", description = "Not dispatched yet, or none of yours")
    public Why of(@PathParam("issueId") String issueId) {
        boolean seen = StandingView.of(database, issueId)
                .map(standing ->
                        isUnitOnly() ? Objects.equals(standing.unit(), caller.unit()) : caller.sees(standing.grid()))
                .orElse(false);
        Why why = seen ? Why.of(courses.stateOf(issueId), names) : null;
        if (why == null) {
            throw refused(Denied.NO_SUCH_ISSUE);
        }
        return why;
    }

    private boolean isUnitOnly() {
        return !caller.is(Roles.CLERK)
                && !caller.is(Roles.DISPATCHER)
                && !caller.is(Roles.OFFICER)
                && !caller.is(Roles.GRID)
                && !caller.is(Roles.SUPERVISOR)
                && !caller.is(Roles.ANALYST)
                && !caller.is(Roles.ADMIN);
    }
}
