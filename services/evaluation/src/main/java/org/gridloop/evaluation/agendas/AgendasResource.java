package org.gridloop.evaluation.agendas;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.agendas.AgendaRequests.Deciding;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** Agendas of the tiers' meetings, and what they decided. */
@Path("/api/v1/agendas/{tier}/{area}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agendas")
public class AgendasResource {

    private final Decisions<AgendaCommand, Minutes, EvaluationEvent> decisions;
    private final Caller caller;
    private final DomainClock clock;
    private final DataSource source;

    AgendasResource(
            Decisions<AgendaCommand, Minutes, EvaluationEvent> decisions,
            Caller caller,
            DomainClock clock,
            DataSource source) {
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
        this.source = source;
    }

    /**
     * @param cadence how often the tier meets
     * @param items the open issues the area owns, red ones first
     */
    public record Agenda(
            Tier tier, String area, String cadence, String cadenceZh, Instant asOf, List<AgendaItem> items) {}

    /** @param issueId the issue, or the id its topic was given */
    public record Recorded(String issueId, int decisions, String cadence) {}

    @GET
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What a tier has to talk about 议事清单",
            description = "The open issues it owns. Grid all day, community daily, street weekly, district on call.")
    public Agenda agenda(
            @PathParam("tier") String tierName,
            @PathParam("area") String area,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit) {
        Tier tier = seen(tierName, area);
        Instant now = clock.now();
        List<AgendaItem> items = Rows.reading(source, rows -> AgendasView.items(rows, area, now, limit));
        Cadence cadence = Cadence.of(tier);
        return new Agenda(tier, area, cadence.code(), cadence.chinese(), now, items);
    }

    @GET
    @Path("/decisions")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "What a tier decided, newest first 议事决定")
    public Page<Decision> decided(
            @PathParam("tier") String tierName,
            @PathParam("area") String area,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        seen(tierName, area);
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<Decision> found = Rows.reading(source, rows -> AgendasView.decisions(rows, area, limit, after));
        return Page.of(
                found, limit, made -> new Cursor(made.heldAt(), AgendasView.key(made.issueId(), made.decisionNo())));
    }

    @POST
    @Path("/decisions")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @Operation(
            summary = "Record a decision 记录议事决定",
            description = "By an officer of the area or of one above it: about an issue that lies in it, or a topic.")
    public Recorded decide(
            @PathParam("tier") String tierName,
            @PathParam("area") String area,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = "a body is required / 请求内容不能为空") @Valid Deciding deciding) {
        Tier tier = seen(tierName, area);
        boolean aboutTopic = deciding.topic() != null && !deciding.topic().isBlank();
        if (aboutTopic == (deciding.issueId() != null)) {
            throw refused(AgendaReason.ISSUE_OR_TOPIC);
        }
        Instant now = clock.now();
        String own = Caller.keyOf("agenda/" + area, key);
        Cause cause = caller.asCause(caller.roleAmong(Roles.OFFICER, Roles.SUPERVISOR), now, own);
        String id = deciding.issueId() == null ? idOfTopic(cause) : deciding.issueId();
        RecordDecision command = new RecordDecision(
                id,
                tier,
                area,
                now,
                aboutTopic ? deciding.topic() : null,
                liesIn(id, area),
                deciding.decision(),
                deciding.doers(),
                deciding.doneBy());
        return recorded(id, tier, decisions.decideOnce(id, command, cause).state());
    }

    private static Recorded recorded(String id, Tier tier, Minutes minutes) {
        int count = switch (minutes) {
            case Minutes.Blank m -> 0;
            case Minutes.Written m -> m.decisions();
        };
        return new Recorded(id, count, Cadence.of(tier).code());
    }

    /** The same request names the same topic again. */
    private static String idOfTopic(Cause cause) {
        return UUID.nameUUIDFromBytes(("topic:" + cause.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private boolean liesIn(String issueId, String area) {
        return Rows.reading(
                source,
                rows -> rows.one(
                                "select 1 from briefs where issue_id = ? and grid like ?",
                                row -> true,
                                issueId,
                                area + "%")
                        .isPresent());
    }

    private Tier seen(String tierName, String area) {
        for (Tier tier : Tier.values()) {
            boolean named = tier.name().equals(tierName.toUpperCase(Locale.ROOT));
            if (named && area.matches("[0-9]{" + tier.codeLength() + "}") && caller.sees(area)) {
                return tier;
            }
        }
        throw refused(AgendaReason.NO_SUCH_AREA, tierName + " " + area);
    }
}
