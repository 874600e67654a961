package org.gridloop.routing.boards;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.boards.BoardCounts.Share;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.jspecify.annotations.Nullable;

/** The board of one area at its tier. */
@Path("/api/v1/boards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards")
public class BoardsResource {

    private final BoardsView boards;
    private final Areas areas;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    BoardsResource(BoardsView boards, Areas areas, DomainClock clock, Caller caller) {
        this.boards = boards;
        this.areas = areas;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param owned what the area owns itself
     * @param below what the areas below it own
     * @param total both
     * @param children the areas one tier below, all of them
     * @param issues the open ones it owns itself, what is due first coming first
     */
    public record Board(
            Tier tier,
            String area,
            String name,
            Instant asOf,
            Tally owned,
            Tally below,
            Tally total,
            List<Child> children,
            Page<OpenIssue> issues) {}

    /** One area of the tier below. */
    public record Child(String area, String name, Tier tier, Tally owned, Tally below, Tally total) {}

    /** @param due finish limit, none before the first dispatch */
    public record OpenIssue(
            String issueId,
            String status,
            String category,
            Urgency urgency,
            String grid,
            @Nullable String unit,
            int dispatchNo,
            Instant filedAt,
            @Nullable Instant due,
            boolean overdue) {}

    @GET
    @Path("/{tier}/{area}")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "What an area owns now, what lies below it, and what is due")
    @APIResponse(responseCode = "200", description = "Counts, the areas below, and one page of its own open issues")
    @APIResponse(responseCode = "404", description = "No such area at this tier, or not one of yours")
    public Board board(
            @PathParam("tier") String tier,
            @PathParam("area") String area,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Area found = areas.find(area)
                .filter(known -> known.tier().name().equals(tier.toUpperCase(Locale.ROOT)))
                .filter(known -> caller.sees(known.code()))
                .orElseThrow(() -> refused(BoardRefused.NO_SUCH_AREA, tier + " " + area));
        Instant now = clock.now();
        BoardCounts counts = boards.countsOf(found.tier(), area, now);
        Page<BoardRow> open = boards.openIssuesOf(area, limit, cursor);
        return new Board(
                found.tier(),
                area,
                found.name(),
                now,
                counts.owned(),
                counts.below(),
                counts.owned().plus(counts.below()),
                children(area, counts),
                new Page<>(open.items().stream().map(row -> shown(row, now)).toList(), open.next()));
    }

    /** An area that is gone from the list but still owns issues is shown by its code, or the sums would not agree. */
    private List<Child> children(String area, BoardCounts counts) {
        Map<String, String> names = new TreeMap<>();
        counts.children().keySet().forEach(code -> names.put(code, code));
        areas.childrenOf(area).forEach(child -> names.put(child.code(), child.name()));
        return names.entrySet().stream()
                .map(entry -> child(entry.getKey(), entry.getValue(), counts))
                .toList();
    }

    private static Child child(String code, String name, BoardCounts counts) {
        Share share = counts.children().getOrDefault(code, Share.NONE);
        return new Child(code, name, Tier.ofArea(code), share.owned(), share.below(), share.total());
    }

    private static OpenIssue shown(BoardRow row, Instant now) {
        return new OpenIssue(
                row.issueId(),
                row.status().text(),
                row.category(),
                row.urgency(),
                row.grid(),
                row.unit(),
                row.dispatchNo(),
                row.filedAt(),
                row.finishBy(),
                row.finishBy() != null && !row.finishBy().isAfter(now));
    }
}
