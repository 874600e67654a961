package org.gridloop.routing.whistling;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.Tier;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.standing.Standing;
import org.gridloop.routing.standing.StandingView;
import org.gridloop.routing.whistling.WhistleCommand.Blow;
import org.gridloop.routing.whistling.WhistleCommand.Conclude;
import org.gridloop.routing.whistling.WhistleState.Alone;
import org.gridloop.routing.whistling.WhistleState.Joint;
import org.jspecify.annotations.Nullable;

/** 吹哨报到: a community or street calls units together. */
@Path("/api/v1/whistles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "whistles")
public class WhistlesResource {

    private static final Set<String> STATUSES = Set.of("open", "concluded", "overtaken");

    private final Decisions<WhistleCommand, WhistleState, RoutingEvent> decisions;
    private final WhistlesView whistles;
    private final DataSource database;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    WhistlesResource(
            Decisions<WhistleCommand, WhistleState, RoutingEvent> decisions,
            WhistlesView whistles,
            DataSource database,
            DomainClock clock,
            Caller caller) {
        this.decisions = decisions;
        this.whistles = whistles;
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param assistants units that are to assist; the holder of the order leads
     * @param reason coded
     */
    public record WhistleCall(
            @NotEmpty(message = "assistants: at least one unit / 至少选择一个协办单位")
            @Size(max = 20, message = "assistants: at most 20 units / 协办单位不超过20个")
            List<@NotBlank(message = "a unit is not blank / 单位编号不能为空") String> assistants,

            @NotNull(message = "reason is required / 请选择吹哨事由")
            @Pattern(
                    regexp = "several-trades|unclear-boundary|danger|other",
                    message = "reason is several-trades, unclear-boundary, danger or other / "
                            + "事由为 several-trades（涉及多部门）、unclear-boundary（边界不清）、danger（危险）或 other（其他）")
            String reason,

            @NotBlank(message = "explanation is required / 请填写吹哨说明")
            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字")
            String explanation) {}

    /** @param result whether the units agreed */
    public record Conclusion(
            @NotNull(message = "result is required / 请选择会办结果")
            @Pattern(
                    regexp = "agreed|not-agreed",
                    message = "result is agreed or not-agreed / 会办结果为 agreed（达成一致）或 not-agreed（未达成一致）")
            String result,

            @NotBlank(message = "conclusion is required / 请填写会办结论")
            @Size(max = 2000, message = "conclusion has at most 2000 characters / 结论不超过2000字")
            String conclusion) {}

    /** @param status joint while the units are together, else alone */
    public record WhistleAnswer(
            String issueId,
            int dispatchNo,
            int whistleNo,
            String status,
            String leadUnit,
            @Nullable Instant reportInBy) {}

    @GET
    @RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN
    })
    @Operation(summary = "Whistles with the called units, newest first; a unit sees those that call it")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "Unknown status or broken cursor")
    public Page<Whistle> list(
            @QueryParam("status") @DefaultValue("open") String status,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String known = status.toLowerCase(Locale.ROOT);
        if (!STATUSES.contains(known)) {
            throw refused(WhistleRefusal.UNKNOWN_STATUS, status);
        }
        return seesByArea()
                ? whistles.list(known, caller.areas(), null, limit, cursor)
                : whistles.list(known, List.of(), ownUnit(), limit, cursor);
    }

    @GET
    @Path("/{issueId}")
    @RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN
    })
    @Operation(summary = "The last whistle of an issue, and who has reported in")
    @APIResponse(responseCode = "200", description = "The whistle with its units")
    @APIResponse(responseCode = "404", description = "No whistle was blown, or it is none of yours")
    public Whistle of(@PathParam("issueId") String issueId) {
        return whistles.lastOf(issueId)
                .filter(found -> seesByArea() ? caller.sees(found.grid()) : found.calls(ownUnit()))
                .orElseThrow(() -> refused(Denied.NO_SUCH_ISSUE));
    }

    @POST
    @Path("/{issueId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Call units together: the holder of the order leads, the named ones assist")
    @APIResponse(responseCode = "200", description = "They are called")
    @APIResponse(responseCode = "403", description = "Not an officer of the issue's community or street")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Nobody works on it, or units are together already")
    @APIResponse(responseCode = "422", description = "An unknown unit, or the lead itself")
    public WhistleAnswer blow(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") WhistleCall body) {
        Standing standing = StandingView.seenBy(caller, database, issueId);
        String area = ownArea(standing.grid());
        Instant now = clock.now();
        Blow command = new Blow(
                issueId,
                standing.isInHand(),
                Tier.ofArea(area),
                area,
                body.assistants(),
                body.reason(),
                Masking.mask(body.explanation()),
                now);
        return decide(command, issueId, Caller.keyOf("whistle", key), now);
    }

    @POST
    @Path("/{issueId}/conclude")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Write down what the units agreed on; the lead goes on alone")
    @APIResponse(responseCode = "200", description = "Concluded")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "No units are together, or the issue is closed")
    public WhistleAnswer conclude(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Conclusion body) {
        Standing standing = StandingView.seenBy(caller, database, issueId);
        ownArea(standing.grid());
        List<String> reportedIn =
                whistles.lastOf(issueId).map(Whistle::reportedIn).orElse(List.of());
        Conclude command =
                new Conclude(issueId, standing.isOpen(), reportedIn, body.result(), Masking.mask(body.conclusion()));
        return decide(command, issueId, Caller.keyOf("conclude", key), clock.now());
    }

    private WhistleAnswer decide(WhistleCommand command, String issueId, @Nullable String key, Instant now) {
        WhistleState state = decisions
                .decideOnce(issueId, command, caller.asCause(Roles.OFFICER, now, key))
                .state();
        return switch (state) {
            case WhistleState.Undispatched s -> throw refused(Denied.NOT_DISPATCHED);
            case Alone s ->
                new WhistleAnswer(
                        issueId,
                        s.order().dispatchNo(),
                        s.whistles(),
                        "alone",
                        s.order().unit(),
                        null);
            case Joint s ->
                new WhistleAnswer(
                        issueId,
                        s.order().dispatchNo(),
                        s.whistles(),
                        "joint",
                        s.order().unit(),
                        s.units().getFirst().reportInBy());
        };
    }

    /** @return the community or street of the caller that the issue lies in */
    private String ownArea(String grid) {
        return caller.areas().stream()
                .filter(grid::startsWith)
                .filter(code ->
                        code.length() == Tier.COMMUNITY.codeLength() || code.length() == Tier.STREET.codeLength())
                .findFirst()
                .orElseThrow(() -> refused(WhistleRefusal.NOT_FROM_THERE));
    }

    private boolean seesByArea() {
        return caller.is(Roles.OFFICER)
                || caller.is(Roles.GRID)
                || caller.is(Roles.DISPATCHER)
                || caller.is(Roles.SUPERVISOR)
                || caller.is(Roles.ANALYST)
                || caller.is(Roles.ADMIN);
    }

    /** A caller of no unit is called by no whistle. */
    private String ownUnit() {
        String unit = caller.unit();
        return unit == null ? "" : unit;
    }
}
