package org.gridloop.routing.boards;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.routing.reference.Area;
import org.jspecify.annotations.Nullable;

/**
 * A board as it changes. An event is the whole board, so whoever missed some has missed nothing: the event's id says what
 * the board showed, and who comes back with it is told of the next change alone.
 */
@Path("/api/v1/boards")
@Singleton
@Tag(name = "boards")
public class LiveBoardsResource {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int QUIET_ROUNDS = 15;
    private static final int SHOWN_ISSUES = 50;

    private final BoardReader reader;
    private final DomainClock clock;
    private final Caller caller;
    private final JsonWebToken token;

    /** One reading of a board serves all who watch it. */
    private final Map<String, Multi<Showing>> watched = new ConcurrentHashMap<>();

    /** A board and what it shows. */
    private record Showing(String id, Board board) {}

    @Inject
    LiveBoardsResource(BoardReader reader, DomainClock clock, Caller caller, JsonWebToken token) {
        this.reader = reader;
        this.clock = clock;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @NonBlocking
    @Path("/{tier}/{area}/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "A board as it changes / 看板实时推送",
            description =
                    "Server-sent events named board, each the whole board with its first 50 open issues, at most one"
                            + " a second. Resumes by Last-Event-ID. A comment every 15 s keeps the connection; it ends when the"
                            + " token does.")
    @APIResponse(responseCode = "200", description = "Events until the token ends")
    @APIResponse(responseCode = "404", description = "No such area at this tier, or not one of yours")
    public Multi<OutboundSseEvent> live(
            @PathParam("tier") String tier,
            @PathParam("area") String area,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        Area found = reader.areaAt(tier, area, caller::sees);
        Duration left = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        Changes changes = new Changes(sse, lastEventId);
        return watched.computeIfAbsent(found.code(), code -> watch(found))
                .select()
                .first(left.isNegative() ? Duration.ofMillis(1) : left)
                .onItem()
                .transformToMultiAndConcatenate(changes::since);
    }

    private Multi<Showing> watch(Area area) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(50))
                .every(PACE)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> showing(reader.read(area, clock.now(), SHOWN_ISSUES, null)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .onTermination()
                .invoke(() -> watched.remove(area.code()))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    private static Showing showing(Board board) {
        return new Showing(BoardDigest.of(board), board);
    }

    /** What one watcher has not seen yet. */
    private static final class Changes {

        private final Sse sse;
        private @Nullable String shown;
        private int quiet;

        Changes(Sse sse, @Nullable String shown) {
            this.sse = sse;
            this.shown = shown;
        }

        Multi<OutboundSseEvent> since(Showing now) {
            if (now.id().equals(shown)) {
                return ++quiet % QUIET_ROUNDS == 0
                        ? Multi.createFrom()
                                .item(sse.newEventBuilder().comment("quiet").build())
                        : Multi.createFrom().empty();
            }
            shown = now.id();
            quiet = 0;
            return Multi.createFrom()
                    .item(sse.newEventBuilder()
                            .id(now.id())
                            .name("board")
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(Board.class, now.board())
                            .build());
        }
    }
}
