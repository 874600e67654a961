package org.gridloop.response.summons;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;
import org.gridloop.response.summons.SummonsRequests.Reporting;
import org.gridloop.response.summons.SummonsView.Wanted;
import org.jspecify.annotations.Nullable;

/** Who is called by a whistle, and the answer 报到. */
@Path("/api/v1/summons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Summons")
public class SummonsResource {

    private static final List<String> BY_AREA =
            List.of(Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN);

    private final Decisions<ReportIn, Presence, ResponseEvent> decisions;
    private final Caller caller;
    private final DomainClock clock;
    private final DataSource source;

    SummonsResource(
            Decisions<ReportIn, Presence, ResponseEvent> decisions,
            Caller caller,
            DomainClock clock,
            DataSource source) {
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
        this.source = source;
    }

    /** @param reported whether the unit is there */
    public record Answer(String issueId, int whistleNo, String unit, boolean reported) {}

    @GET
    @RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN
    })
    @Operation(
            summary = "Calls by whistle, newest first 吹哨",
            description = "A unit sees its own; officers, dispatchers, supervisors, analysts and administrators those"
                    + " of their areas.")
    public Page<Summons> list(
            @Parameter(description = "open or reported") @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean byArea = BY_AREA.stream().anyMatch(caller::is);
        String unit = byArea ? null : caller.unit();
        if (!byArea && unit == null) {
            return new Page<>(List.of(), null);
        }
        Wanted wanted = new Wanted(
                unit, byArea ? caller.areas() : List.of(), status == null ? null : Boolean.valueOf(isOpen(status)));
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<Summons> found = Rows.reading(source, rows -> SummonsView.list(rows, wanted, limit, after));
        return Page.of(
                found,
                limit,
                row -> new Cursor(row.calledAt(), SummonsView.key(row.issueId(), row.whistleNo(), row.unit())));
    }

    @POST
    @Path("/{issueId}/{whistleNo}/report-in")
    @RolesAllowed({Roles.UNIT, Roles.GRID})
    @Operation(
            summary = "Report in after a whistle 报到",
            description = "By a unit that was called, while the joint handling lasts; a second time changes nothing.")
    public Answer reportIn(
            @PathParam("issueId") String issueId,
            @PathParam("whistleNo") int whistleNo,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @Valid @Nullable Reporting reporting) {
        String unit = caller.unit();
        if (unit == null) {
            throw refused(SummonsReason.NOT_CALLED);
        }
        Instant now = clock.now();
        Optional<Summons> called = Rows.reading(source, rows -> SummonsView.one(rows, issueId, whistleNo, unit));
        ReportIn command = new ReportIn(
                issueId,
                whistleNo,
                unit,
                called.map(SummonsResource::call).orElse(null),
                reporting == null ? null : reporting.note(),
                now);
        String own = Caller.keyOf("report-in/" + whistleNo, key);
        decisions.decide(issueId, command, caller.asCause(caller.roleAmong(Roles.UNIT, Roles.GRID), now, own));
        return new Answer(issueId, whistleNo, unit, true);
    }

    private static ReportIn.Call call(Summons summons) {
        return new ReportIn.Call(
                summons.dispatchNo(), summons.leads(), summons.reportInBy(), summons.concludedAt() != null);
    }

    private static boolean isOpen(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "open" -> true;
            case "reported" -> false;
            default -> throw refused(SummonsReason.UNKNOWN_STATUS, status);
        };
    }
}
