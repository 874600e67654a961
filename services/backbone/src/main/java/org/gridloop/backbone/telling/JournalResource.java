package org.gridloop.backbone.telling;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.log.FactDigest;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** The journal's own word about what it holds, for whoever compares it with the log: numbers and hashes, no contents. */
@Path("/api/v1/journal/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal", description = "What this service's journal holds, in numbers and hashes")
@IfBuildProperty(name = "gridloop.tells", stringValue = "true", enableIfMissing = true)
@Blocking
public class JournalResource {

    private static final int LARGEST = 2000;
    private static final String UNREADABLE = "unreadable";

    private static final String AFTER = """
            select global_index, issue_id, sequence, type, payload, meta from journal
            where (issue_id, sequence) > (?, ?) and (?::text is null or (issue_id, sequence) <= (?, ?))
            order by issue_id, sequence limit ?""";

    /**
     * @param place in the journal's order
     * @param digest SHA-256 over type, content, time, cause, actor and trace, each behind its length, base64
     */
    public record JournalFact(String issueId, long sequence, long place, String digest) {}

    /** @param told every fact up to this place had been acknowledged by the log before these were read */
    public record JournalFacts(long told, List<JournalFact> facts) {}

    private final DataSource source;

    @Inject
    JournalResource(DataSource source) {
        this.source = source;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Facts of the journal by issue and number, each with its hash 事件日志核对",
            description = "Fewer than limit means that there are no more in the span asked for.")
    public JournalFacts facts(
            @Parameter(description = "only what comes behind this fact") @QueryParam("afterIssue") @DefaultValue("")
                    String afterIssue,
            @QueryParam("afterSequence") @DefaultValue("0") long afterSequence,
            @Parameter(description = "only up to this fact") @QueryParam("uptoIssue") @Nullable String uptoIssue,
            @QueryParam("uptoSequence") @DefaultValue("0") long uptoSequence,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(LARGEST) int limit) {
        return Rows.reading(source, rows -> {
            long told = rows.one("select position from relay_position", row -> row.getLong(1))
                    .orElse(0L);
            return new JournalFacts(
                    told,
                    rows.query(
                            AFTER,
                            JournalResource::fact,
                            afterIssue,
                            afterSequence,
                            uptoIssue,
                            uptoIssue,
                            uptoSequence,
                            limit));
        });
    }

    private static JournalFact fact(ResultSet row) throws SQLException {
        return new JournalFact(
                row.getString(2),
                row.getLong(3),
                row.getLong(1),
                digest(row.getString(4), row.getBytes(5), row.getBytes(6)));
    }

    private static String digest(String type, byte[] payload, byte[] meta) {
        try {
            FactMeta read = FactMeta.read(meta);
            return FactDigest.of(
                    type,
                    payload,
                    read.time().toString(),
                    read.cause(),
                    read.actor(),
                    read.trace() == null ? "" : read.trace());
        } catch (UnreadableFact e) {
            return UNREADABLE;
        }
    }
}
