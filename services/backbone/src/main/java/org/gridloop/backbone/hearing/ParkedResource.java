package org.gridloop.backbone.hearing;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** The parking place: what waits, why, and a way to let it go on. Shows no contents. */
@Path("/parked")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parked", description = "Issues a consumer of this service cannot go on with")
@IfBuildProperty(name = "gridloop.parks", stringValue = "true", enableIfMissing = true)
@Blocking
public class ParkedResource {

    private static final String LIST = """
            select i.consumer, i.issue_id, i.reason, i.detail, i.since,
                   (select count(*) from parked_record r
                    where r.consumer = i.consumer and r.issue_id = i.issue_id) as records
            from parked_issue i
            where (i.since, i.issue_id || '|' || i.consumer) < (?, ?)
            order by i.since desc, i.issue_id || '|' || i.consumer desc limit ?""";

    private static final String OF_ISSUE = """
            select r.consumer, r.reference, r.type, r.partition, r.log_offset, r.parked_at,
                   case when r.place = (select min(f.place) from parked_record f
                                        where f.consumer = r.consumer and f.issue_id = r.issue_id)
                        then i.reason else 'behind' end as reason,
                   i.detail
            from parked_record r
            join parked_issue i on i.consumer = r.consumer and i.issue_id = r.issue_id
            where r.issue_id = ? order by r.consumer, r.place limit 500""";

    private enum Why implements Reason {
        NOT_PARKED("not-parked", 404, "Nothing of this issue is parked here.", "本服务没有该诉求的滞留记录。"),
        BUSY("redrive-busy", 409, "Somebody is re-driving this issue right now.", "该诉求正在被重新处理，请稍后再试。");

        private final String code;
        private final int status;
        private final String english;
        private final String chinese;

        Why(String code, int status, String english, String chinese) {
            this.code = code;
            this.status = status;
            this.english = english;
            this.chinese = chinese;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String english() {
            return english;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** @param consumer a view, an automation, or {@code log} for what cannot be read or came too early */
    public record ParkedIssue(
            String consumer, String issueId, String reason, String detail, int records, Instant since) {}

    /** @param reason of the first one why it failed, of the others {@code behind} */
    public record ParkedRecord(
            String consumer,
            String reference,
            @Nullable String type,
            int partition,
            long offset,
            String reason,
            String detail,
            Instant parkedAt) {}

    private final DataSource source;
    private final Hearing hearing;

    @Inject
    ParkedResource(DataSource source, Hearing hearing) {
        this.source = source;
        this.hearing = hearing;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "Lists parked issues, newest first")
    public Page<ParkedIssue> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<ParkedIssue> rows = Rows.reading(
                source,
                tx -> tx.query(
                        LIST,
                        row -> new ParkedIssue(
                                row.getString("consumer"),
                                row.getString("issue_id"),
                                row.getString("reason"),
                                row.getString("detail"),
                                row.getInt("records"),
                                Objects.requireNonNull(Rows.instant(row, "since"))),
                        after.at(),
                        after.id(),
                        limit + 1));
        return Page.of(rows, limit, row -> new Cursor(row.since(), row.issueId() + "|" + row.consumer()));
    }

    @GET
    @Path("/{issueId}")
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "Shows an issue's parked records in the order they wait in")
    public List<ParkedRecord> show(@PathParam("issueId") String issueId) {
        List<ParkedRecord> rows = Rows.reading(
                source,
                tx -> tx.query(
                        OF_ISSUE,
                        row -> new ParkedRecord(
                                row.getString("consumer"),
                                row.getString("reference"),
                                row.getString("type"),
                                row.getInt("partition"),
                                row.getLong("log_offset"),
                                row.getString("reason"),
                                row.getString("reason").equals("behind") ? "" : row.getString("detail"),
                                Objects.requireNonNull(Rows.instant(row, "parked_at"))),
                        issueId));
        if (rows.isEmpty()) {
            throw Refusal.refused(Why.NOT_PARKED);
        }
        return rows;
    }

    @POST
    @Path("/{issueId}/redrive")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Applies an issue's parked records again, in order, up to the first that fails again")
    public Redrive.Redriven redrive(
            @PathParam("issueId") String issueId, @QueryParam("consumer") @Nullable String consumer) {
        Redrive.Redriven redriven =
                hearing.redrive().issue(issueId, consumer).orElseThrow(() -> Refusal.refused(Why.BUSY));
        if (redriven.redriven() == 0 && redriven.remaining() == 0) {
            throw Refusal.refused(Why.NOT_PARKED);
        }
        return redriven;
    }
}
