package org.gridloop.intake.tracking;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.standing.TicketReason;
import org.gridloop.intake.standing.TicketView;
import org.jspecify.annotations.Nullable;

/** 进度查询: what a resident sees. A wrong number and a wrong secret look, and cost, the same. */
@Path("/api/v1/tickets")
@Tag(name = "tickets", description = "For residents: how far is my report / 居民查询进度")
class TicketResource {

    /**
     * How far a report has come, in words for a resident.
     *
     * @param status as staff see it
     * @param statusText in English
     * @param statusTextZh in Chinese
     * @param unit who handles it
     * @param reason coded, why it was not accepted, declared void or taken back, if so
     * @param explanation in words
     * @param together how far the other report is, with which this one goes on
     */
    record TicketAnswer(
            String ticket,
            String status,
            String statusText,
            String statusTextZh,
            String title,
            @Nullable String unit,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable Together together,
            Instant reportedAt,
            @Nullable Instant filedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant finishBy,
            @Nullable Instant finishedAt,
            @Nullable Instant closedAt,
            Instant updatedAt) {}

    /** The other report of the same matter, as far as it concerns this reporter. */
    record Together(
            String status,
            String statusText,
            String statusTextZh,
            @Nullable String unit,
            @Nullable Instant dispatchedAt,
            @Nullable Instant finishBy,
            @Nullable Instant finishedAt,
            @Nullable Instant closedAt) {}

    private static final String FOLLOW = """
            select i.ticket, i.status, i.title, i.unit, i.reason, i.explanation, i.reported_at, i.filed_at,
                   i.dispatched_at, i.finish_by, i.finished_at, i.closed_at, i.updated_at, i.closing,
                   m.status as m_status, m.unit as m_unit, m.dispatched_at as m_dispatched_at,
                   m.finish_by as m_finish_by, m.finished_at as m_finished_at, m.closed_at as m_closed_at,
                   m.updated_at as m_updated_at
            from issues i left join issues m on m.issue_id = i.master_issue_id
            where i.issue_id = ?""";

    private final TicketView tickets;
    private final DataSource source;

    TicketResource(TicketView tickets, DataSource source) {
        this.tickets = tickets;
        this.source = source;
    }

    @GET
    @Path("/{ticket}")
    @PermitAll
    @Operation(
            summary = "How far a report has come / 查询上报进度",
            description = "Needs the secret that came with the ticket, in the header Ticket-Secret.")
    public TicketAnswer follow(
            @PathParam("ticket") String ticket, @HeaderParam("Ticket-Secret") @Nullable String secret) {
        String issueId = tickets.issueOf(ticket, secret);
        return Rows.reading(source, rows -> rows.one(FOLLOW, TicketResource::read, issueId))
                .orElseThrow(() -> refused(TicketReason.NO_SUCH_TICKET));
    }

    private static TicketAnswer read(ResultSet row) throws SQLException {
        Together together = row.getString("m_status") == null ? null : together(row);
        Instant endedTogether = together == null ? null : together.closedAt();
        // a merged report closes with its master, whoever is heard of first
        String own = row.getString("status");
        String status = endedTogether != null && own.equals("merged") ? "closed" : own;
        PlainWords words = "forced".equals(row.getString("closing")) ? PlainWords.BY_FORCE : PlainWords.of(status);
        Instant closedAt = Rows.instant(row, "closed_at");
        return new TicketAnswer(
                row.getString("ticket"),
                status,
                words.english(),
                words.chinese(),
                row.getString("title"),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("explanation"),
                together,
                row.getTimestamp("reported_at").toInstant(),
                Rows.instant(row, "filed_at"),
                Rows.instant(row, "dispatched_at"),
                Rows.instant(row, "finish_by"),
                Rows.instant(row, "finished_at"),
                closedAt == null ? endedTogether : closedAt,
                latest(Rows.instant(row, "updated_at"), Rows.instant(row, "m_updated_at")));
    }

    private static Together together(ResultSet row) throws SQLException {
        String status = row.getString("m_status");
        PlainWords words = PlainWords.of(status);
        return new Together(
                status,
                words.english(),
                words.chinese(),
                row.getString("m_unit"),
                Rows.instant(row, "m_dispatched_at"),
                Rows.instant(row, "m_finish_by"),
                Rows.instant(row, "m_finished_at"),
                status.equals("closed") ? Rows.instant(row, "m_closed_at") : null);
    }

    private static Instant latest(@Nullable Instant own, @Nullable Instant masters) {
        Instant known = Objects.requireNonNull(own);
        return masters != null && masters.isAfter(known) ? masters : known;
    }
}
