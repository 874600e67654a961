package org.gridloop.ledger.history;

import static org.gridloop.backbone.deciding.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.history.Historian.Axis;
import org.jspecify.annotations.Nullable;

/** How one issue went. */
@Path("/api/v1/issues/{issueId}/history")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "History")
public class HistoryResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final DataSource source;
    private final Caller caller;
    private final HistoryWiring.Book book;

    HistoryResource(DataSource source, Caller caller, HistoryWiring.Book book) {
        this.source = source;
        this.caller = caller;
        this.book = book;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The whole life of an issue in log order 问题全程",
            description =
                    "Who did what, in which role and for whom, when it was decided, valid and logged, because of what,"
                            + " and until when. A caller with areas sees the issues of these areas.")
    public History json(
            @PathParam("issueId") String issueId,
            @Parameter(description = "only what was so at that time, RFC 3339") @QueryParam("asOf") @Nullable
                    String asOf,
            @Parameter(description = "recorded: what the log had by then; valid: what was so by then")
                    @QueryParam("axis")
                    @Nullable
                    String axis) {
        return history(issueId, asOf, axis, new Stories(book.get()));
    }

    @GET
    @Produces(TEXT)
    @Operation(summary = "The same as a page of text for a person, in Chinese and English")
    public String text(
            @PathParam("issueId") String issueId,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("axis") @Nullable String axis) {
        Names names = book.get();
        Stories stories = new Stories(names);
        return new HistoryText(stories, names).of(history(issueId, asOf, axis, stories));
    }

    private History history(String issueId, @Nullable String asOf, @Nullable String axis, Stories stories) {
        Instant at = time(asOf);
        Axis on = axis(axis);
        List<KeptFact> facts = Rows.reading(source, rows -> IssueView.facts(rows, issueId));
        History whole = new Historian(stories).tell(issueId, facts, null, on);
        if (whole.entries().isEmpty() || !maySee(whole)) {
            throw refused(HistoryReason.NO_SUCH_ISSUE);
        }
        return at == null ? whole : new Historian(stories).tell(issueId, facts, at, on);
    }

    /** By the grid it was filed in, else the one it was reported in; without any, only who sees every area. */
    private boolean maySee(History history) {
        if (caller.areas().isEmpty()) {
            return true;
        }
        String grid = "";
        for (History.Entry entry : history.entries()) {
            JsonNode filed = entry.data().path("filing").path("grid");
            grid = filed.isTextual()
                    ? filed.asText()
                    : grid.isEmpty() ? entry.data().path("grid").asText("") : grid;
        }
        return !grid.isEmpty() && caller.sees(grid);
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused(HistoryReason.UNKNOWN_TIME, text);
        }
    }

    private static Axis axis(@Nullable String text) {
        if (text == null) {
            return Axis.RECORDED;
        }
        try {
            return Axis.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(HistoryReason.UNKNOWN_AXIS, text);
        }
    }
}
