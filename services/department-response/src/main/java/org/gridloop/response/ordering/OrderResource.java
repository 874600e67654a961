package org.gridloop.response.ordering;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;
import org.gridloop.response.ordering.Order.Received;
import org.gridloop.response.ordering.OrderRequests.Extending;
import org.gridloop.response.ordering.OrderRequests.Finishing;
import org.gridloop.response.ordering.OrderRequests.Progressing;
import org.gridloop.response.ordering.OrderRequests.Returning;
import org.gridloop.response.ordering.OrderRequests.Signing;
import org.gridloop.response.reference.RulesInForce;
import org.gridloop.response.reference.Units;
import org.jspecify.annotations.Nullable;

/** What a unit does with an order of its own. */
@Path("/api/v1/orders/{issueId}/{dispatchNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.UNIT, Roles.GRID})
@RunOnVirtualThread
@Tag(name = "Orders")
public class OrderResource {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final Caller caller;
    private final DomainClock clock;
    private final Units units;
    private final RulesInForce rules;
    private final DataSource source;
    private final Duration returnWithin;

    OrderResource(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions,
            Caller caller,
            DomainClock clock,
            Units units,
            RulesInForce rules,
            DataSource source,
            @ConfigProperty(name = "gridloop.return.within", defaultValue = "PT24H") Duration returnWithin) {
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
        this.units = units;
        this.rules = rules;
        this.source = source;
        this.returnWithin = returnWithin;
    }

    @POST
    @Path("/sign")
    @Operation(summary = "Sign for an order 签收", description = "Signing a second time changes nothing.")
    public OrderAnswer sign(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @Nullable Signing nothing) {
        Instant now = clock.now();
        return answer(new OrderCommand.Sign(issueId, dispatchNo, unit(), now), cause("sign", dispatchNo, now, key));
    }

    @POST
    @Path("/return")
    @Operation(
            summary = "Ask to give an order back 申请退单",
            description =
                    "A dispatcher decides; the clock runs on meanwhile. Within a day of the dispatch, or up to the"
                            + " sign limit; the third return of an issue is arbitrated, and the last.")
    public OrderAnswer giveBack(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = "a body is required / 请求内容不能为空") @Valid Returning returning) {
        Instant now = clock.now();
        String proposed = returning.proposedUnit().strip();
        return answer(
                new OrderCommand.Return(
                        issueId,
                        dispatchNo,
                        unit(),
                        returning.reason(),
                        proposed,
                        units.knows(proposed),
                        now,
                        returnWithin),
                cause("return", dispatchNo, now, key));
    }

    @POST
    @Path("/progress")
    @Operation(summary = "Report progress 处置进展", description = "Signs for the order first when that was not done yet.")
    public OrderAnswer progress(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = "a body is required / 请求内容不能为空") @Valid Progressing progressing) {
        Instant now = clock.now();
        return answer(
                new OrderCommand.Progress(
                        issueId, dispatchNo, unit(), progressing.note(), progressing.contacted(), now),
                cause("progress", dispatchNo, now, key));
    }

    @POST
    @Path("/extension")
    @Operation(
            summary = "Ask for once more the original limit 申请延期",
            description = "Of an order that is signed for and not overdue; a dispatcher decides. At most twice, one"
                    + " request at a time.")
    public OrderAnswer extend(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = "a body is required / 请求内容不能为空") @Valid Extending extending) {
        Instant now = clock.now();
        return answer(
                new OrderCommand.RequestExtension(
                        issueId,
                        dispatchNo,
                        unit(),
                        extending.reason(),
                        extending.explanation(),
                        answeredExtensions(issueId),
                        now),
                cause("extension", dispatchNo, now, key));
    }

    @POST
    @Path("/finish")
    @Operation(
            summary = "Report an order as finished 办结反馈",
            description =
                    "Signs for the order first when that was not done yet. A report for a withdrawn order is kept,"
                            + " changes nothing and answers with status withdrawn.")
    public OrderAnswer finish(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = "a body is required / 请求内容不能为空") @Valid Finishing finishing) {
        Instant now = clock.now();
        return answer(
                new OrderCommand.Finish(
                        issueId, dispatchNo, unit(), finishing.words(), finishing.references(), now, rules.get()),
                cause("finish", dispatchNo, now, key));
    }

    /** What routing has answered, as far as this service has heard. */
    private int answeredExtensions(String issueId) {
        return Rows.reading(
                        source,
                        rows -> rows.one(
                                "select coalesce(max(extension_answered), 0) as last from worklist where issue_id = ?",
                                row -> row.getInt("last"),
                                issueId))
                .orElse(0);
    }

    /** Whether units were called together for this order, and nothing was concluded yet, as far as is heard. */
    private boolean isJoint(OrderCommand command) {
        return Rows.reading(
                        source,
                        rows -> rows.one(
                                "select 1 from summons where issue_id = ? and dispatch_no = ? and leads"
                                        + " and concluded_at is null",
                                row -> true,
                                command.issueId(),
                                command.dispatchNo()))
                .isPresent();
    }

    /** A request whose key was heard before is a retry: it is answered, not decided again. */
    private OrderAnswer answer(OrderCommand.FromUnit wanted, Cause cause) {
        OrderCommand.WhileJoint joint = new OrderCommand.WhileJoint(wanted);
        OrderCommand.FromUnit command = joint.leavesTheOthers() && isJoint(wanted) ? joint : wanted;
        return standing(
                command, decisions.decideOnce(command.issueId(), command, cause).state());
    }

    private static OrderAnswer standing(OrderCommand.FromUnit command, IssueOrders orders) {
        return switch (orders.addressedBy(command)) {
            case Order.Absent o -> throw refused(OrderReason.NOT_YOUR_ORDER);
            case Received o -> OrderAnswer.of(o);
        };
    }

    private Cause cause(String deed, int dispatchNo, Instant now, @Nullable String key) {
        String role = caller.roleAmong(Roles.UNIT, Roles.GRID);
        return caller.asCause(role, now, Caller.keyOf(dispatchNo + "/" + deed, key));
    }

    /** Somebody of no unit has no orders. */
    private String unit() {
        String unit = caller.unit();
        if (unit == null) {
            throw refused(OrderReason.NOT_YOUR_ORDER);
        }
        return unit;
    }
}
