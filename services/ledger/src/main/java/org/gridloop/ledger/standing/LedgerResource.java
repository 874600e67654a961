package org.gridloop.ledger.standing;

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
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.proof.NoteSigner;
import org.gridloop.ledger.proof.Proofs;
import org.gridloop.ledger.standing.LedgerState.ConsistencyProof;
import org.gridloop.ledger.standing.LedgerState.InclusionProof;
import org.gridloop.ledger.standing.LedgerState.MissingFact;
import org.gridloop.ledger.standing.LedgerState.OddRecord;
import org.gridloop.ledger.standing.LedgerState.SignedCheckpoint;
import org.gridloop.ledger.standing.LedgerView.Head;
import org.jspecify.annotations.Nullable;

/** The ledger as a whole. It says nothing about any issue. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Ledger")
public class LedgerResource {

    private final DataSource source;
    private final NoteSigner signer;

    LedgerResource(DataSource source, NoteSigner signer) {
        this.source = source;
        this.signer = signer;
    }

    @GET
    @Path("/state")
    @Operation(summary = "Size, root, last checkpoint, what is missing and what is odd 台账概况")
    public LedgerState state() {
        return Rows.inTransaction(source, rows -> {
            Head head = LedgerView.head(rows);
            return new LedgerState(
                    signer.key().name(),
                    signer.key().text(),
                    head.size(),
                    base64(head.root()),
                    LedgerView.latest(rows).orElse(null),
                    head.size() - head.checkpointed(),
                    LedgerView.missing(rows),
                    LedgerView.findings(rows),
                    LedgerView.partitions(rows));
        });
    }

    @GET
    @Path("/checkpoints")
    @Operation(summary = "Signed checkpoints, newest first 检查点")
    public Page<SignedCheckpoint> checkpoints(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        long below = number(cursor, Long.MAX_VALUE);
        return page(
                Rows.reading(source, rows -> LedgerView.checkpoints(rows, below, limit)),
                limit,
                one -> Long.toString(one.size()));
    }

    @GET
    @Path("/checkpoints/latest")
    @Operation(summary = "The last signed checkpoint 最新检查点")
    public SignedCheckpoint latest() {
        return Rows.reading(source, LedgerView::latest).orElseThrow(() -> refused(StandingReason.NO_CHECKPOINT));
    }

    @GET
    @Path("/checkpoints/latest")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The last signed checkpoint as a C2SP signed note")
    public String latestNote() {
        return latest().note();
    }

    @GET
    @Path("/records/{index}/proof")
    @Operation(
            summary = "That a record stands in the tree, as a path of hashes (RFC 6962) 存在性证明",
            description =
                    "Without size, in the tree of the first checkpoint that covers the record, or of all records when"
                            + " none does yet.")
    public InclusionProof proof(
            @PathParam("index") long index,
            @Parameter(description = "of the tree") @QueryParam("size") @Nullable Long size) {
        return Rows.inTransaction(source, rows -> {
            Head head = LedgerView.head(rows);
            if (index < 0 || index >= head.size()) {
                throw refused(StandingReason.NO_SUCH_RECORD);
            }
            long wanted = size == null ? sizeFor(rows, index, head) : size;
            if (wanted <= index || wanted > head.size()) {
                throw refused(StandingReason.NO_SUCH_TREE);
            }
            Proofs.Nodes nodes = LedgerView.nodes(rows);
            return new InclusionProof(
                    index,
                    wanted,
                    base64(nodes.node(0, index)),
                    base64(Proofs.inclusion(nodes, index, wanted)),
                    base64(Proofs.root(nodes, wanted)),
                    LedgerView.ofSize(rows, wanted).map(SignedCheckpoint::note).orElse(null));
        });
    }

    private static long sizeFor(Rows rows, long index, Head head) throws java.sql.SQLException {
        return rows.one("select min(size) from checkpoint where size > ?", row -> row.getLong(1), index)
                .filter(size -> size > 0)
                .orElse(head.size());
    }

    @GET
    @Path("/consistency")
    @Operation(summary = "That a larger tree begins with a smaller one (RFC 6962) 一致性证明")
    public ConsistencyProof consistency(@QueryParam("first") long first, @QueryParam("second") long second) {
        return Rows.inTransaction(source, rows -> {
            if (first < 1 || first > second || second > LedgerView.head(rows).size()) {
                throw refused(StandingReason.NO_SUCH_TREE);
            }
            Proofs.Nodes nodes = LedgerView.nodes(rows);
            return new ConsistencyProof(
                    first,
                    second,
                    base64(Proofs.root(nodes, first)),
                    base64(Proofs.root(nodes, second)),
                    base64(Proofs.consistency(nodes, first, second)));
        });
    }

    @GET
    @Path("/missing")
    @Operation(summary = "Facts that were never heard although later ones were 缺失的事实")
    public Page<MissingFact> missing(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String after = Objects.requireNonNullElse(cursor, "");
        return page(
                Rows.reading(source, rows -> LedgerView.missing(rows, after, limit)),
                limit,
                one -> "%s %s %019d".formatted(one.issueId(), one.source(), one.sequence()));
    }

    @GET
    @Path("/findings")
    @Operation(summary = "Odd records, newest first 异常记录")
    public Page<OddRecord> findings(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int dot = cursor == null ? 0 : cursor.indexOf('.');
        long index = number(cursor == null || dot < 0 ? cursor : cursor.substring(0, dot), Long.MAX_VALUE);
        String kind = cursor == null ? "" : cursor.substring(dot + 1);
        return page(
                Rows.reading(source, rows -> LedgerView.findings(rows, index, kind, limit)),
                limit,
                one -> one.index() + "." + one.kind());
    }

    private static <T> Page<T> page(List<T> andOneMore, int limit, Function<T, String> cursor) {
        if (andOneMore.size() <= limit) {
            return new Page<>(andOneMore, null);
        }
        List<T> items = andOneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    private static long number(@Nullable String cursor, long otherwise) {
        return Optional.ofNullable(cursor)
                .map(text -> {
                    if (!text.matches("\\d{1,18}")) {
                        throw refused(StandingReason.UNKNOWN_CURSOR);
                    }
                    return Long.parseLong(text);
                })
                .orElse(otherwise);
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(LedgerResource::base64).toList();
    }
}
