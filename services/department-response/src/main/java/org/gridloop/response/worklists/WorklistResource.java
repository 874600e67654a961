package org.gridloop.response.worklists;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.response.reference.Units;
import org.gridloop.response.worklists.OrderRow.Status;
import org.jspecify.annotations.Nullable;

/** Worklists, each to those who may see it. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Worklists")
public class WorklistResource {

    private static final List<String> EVERY_AREA = List.of("");

    private final DataSource source;
    private final Caller caller;
    private final Units units;

    WorklistResource(DataSource source, Caller caller, Units units) {
        this.source = source;
        this.caller = caller;
        this.units = units;
    }

    @GET
    @Operation(
            summary = "Orders, newest first 派遣单",
            description = "A unit sees its own; officers and grid workers those of their areas' own offices;"
                    + " dispatchers, supervisors, analysts and administrators every unit's in their areas.")
    public Page<OrderItem> list(
            @Parameter(description = "only this unit's orders") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "waiting, handling, suspended, return_pending, finished or withdrawn")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Sight sight = sight();
        if (unit != null && !(units.knows(unit) && sight.mayAskFor(unit))) {
            throw refused(WorklistReason.NO_SUCH_UNIT, unit);
        }
        Status only = status == null ? null : statusOf(status);
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<OrderItem> found = Rows.reading(source, rows -> WorklistView.list(rows, sight, unit, only, limit, after));
        return Page.of(
                found, limit, order -> new Cursor(order.receivedAt(), order.issueId() + "/" + order.dispatchNo()));
    }

    @GET
    @Path("/{issueId}/{dispatchNo}")
    @Operation(summary = "One order 派遣单详情")
    public OrderItem one(@PathParam("issueId") String issueId, @PathParam("dispatchNo") int dispatchNo) {
        Sight sight = sight();
        return Rows.reading(source, rows -> WorklistView.one(rows, issueId, dispatchNo))
                .filter(order -> sight.sees(order.unit(), order.grid()))
                .orElseThrow(() -> refused(WorklistReason.NO_SUCH_ORDER));
    }

    private Sight sight() {
        boolean anyUnit = caller.is(Roles.DISPATCHER)
                || caller.is(Roles.SUPERVISOR)
                || caller.is(Roles.ANALYST)
                || caller.is(Roles.ADMIN);
        boolean offices = caller.is(Roles.OFFICER) || caller.is(Roles.GRID);
        List<String> areas = caller.areas().isEmpty() ? EVERY_AREA : caller.areas();
        return new Sight(anyUnit ? areas : List.of(), offices ? areas : List.of(), caller.unit());
    }

    private static Status statusOf(String text) {
        try {
            return Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(WorklistReason.UNKNOWN_STATUS, text);
        }
    }
}
