package org.gridloop.routing.versions;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.HttpReason;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.routing.reference.InForce;
import org.gridloop.routing.reference.Proposal;
import org.gridloop.routing.reference.Register;
import org.gridloop.routing.reference.VersionsTable.Summary;
import org.gridloop.routing.reference.VersionsTable.Whole;
import org.gridloop.routing.sheets.Difference.ChangedRow;
import org.gridloop.routing.sheets.Format;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.RawSheet;
import org.gridloop.routing.sheets.RefusedRow;
import org.gridloop.routing.sheets.UnreadableSheet;
import org.jspecify.annotations.Nullable;

/** Areas, units, catalogue, calendar and rules: what is in force, what was, and what an upload would change. */
@Path("/api/v1/reference/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference data")
public class VersionsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    VersionsResource(Register register, DomainClock clock, Caller caller) {
        this.register = register;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param version in force after this call
     * @param kept whether this upload has made it
     * @param read rows of the upload: those taken and those refused
     * @param notes what rows were taken with that a person should look at
     * @param added keys
     * @param removed keys
     */
    public record UploadReport(
            String kind,
            String format,
            boolean dryRun,
            int version,
            boolean kept,
            int read,
            int taken,
            List<RefusedRow> refused,
            List<RawSheet.Note> notes,
            List<String> added,
            List<ChangedRow> changed,
            List<String> removed,
            int unchanged) {}

    /** @param name as facts name it */
    public record Version(
            String kind,
            int version,
            String name,
            String format,
            String keptBy,
            Instant keptAt,
            Map<String, String> settings,
            List<Map<String, String>> rows) {}

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, XLSX})
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Upload the whole of one kind; a dry run says what would change and which rows are refused")
    @APIResponse(
            responseCode = "200",
            description = "A dry run, or nothing has changed",
            content = @Content(schema = @Schema(implementation = UploadReport.class)))
    @APIResponse(responseCode = "201", description = "Kept as a new version, in force for the next decision")
    @APIResponse(responseCode = "409", description = "Another version was kept meanwhile")
    @APIResponse(responseCode = "412", description = "If-Match names a version that is not in force any more")
    @APIResponse(responseCode = "422", description = "Not readable, or rows were refused: nothing is kept")
    public Response upload(
            @PathParam("kind") String kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("skipRefused") @DefaultValue("false") boolean skipRefused,
            @QueryParam("format") @DefaultValue("") String format,
            @HeaderParam("Content-Type") String mediaType,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        Kind wanted = kindOf(kind);
        Format written = Format.of(format, mediaType).orElseThrow(() -> refused(Refused.UNKNOWN_FORMAT));
        register.refresh();
        if (ifMatch != null
                && !ifMatch.equals(tag(register.inForce().newest(wanted).version()))) {
            throw refused(HttpReason.STALE);
        }
        Proposal proposal = proposal(wanted, written, body);
        if (dryRun || proposal.difference().isNone() && proposal.refused().isEmpty()) {
            return Response.ok(report(wanted, written, dryRun, proposal, proposal.basedOn()))
                    .build();
        }
        refuseWhatCannotBeKept(proposal, skipRefused);
        if (proposal.difference().isNone()) {
            return Response.ok(report(wanted, written, false, proposal, proposal.basedOn()))
                    .build();
        }
        int next = proposal.basedOn() + 1;
        boolean kept = register.table()
                .keep(next, proposal.sheet(), proposal.difference(), written.text(), caller.account(), clock.now());
        if (!kept) {
            throw refused(Refused.OVERTAKEN);
        }
        register.refresh();
        return Response.created(URI.create("/api/v1/reference/" + wanted.text() + "/versions/" + next))
                .entity(report(wanted, written, false, proposal, next))
                .tag(Integer.toString(next))
                .build();
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "What is in force of one kind")
    @APIResponse(
            responseCode = "200",
            description = "All rows, with the version as ETag",
            content = @Content(schema = @Schema(implementation = Version.class)))
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response current(@PathParam("kind") String kind) {
        Kind wanted = kindOf(kind);
        register.refresh();
        int version = register.inForce().newest(wanted).version();
        return Response.ok(find(wanted, version)).tag(Integer.toString(version)).build();
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "All versions of one kind, the newest first")
    @APIResponse(responseCode = "200", description = "One page, without rows")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Page<Summary> versions(
            @PathParam("kind") String kind,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int below =
                cursor == null ? Integer.MAX_VALUE : number(Cursor.parse(cursor).id());
        return Page.of(
                register.table().list(kindOf(kind), below, limit + 1),
                limit,
                last -> new Cursor(last.keptAt(), Integer.toString(last.version())));
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "One version as it was, with all rows")
    @APIResponse(responseCode = "200", description = "It never changes")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public Version version(@PathParam("kind") String kind, @PathParam("version") String version) {
        return find(kindOf(kind), number(version));
    }

    private Proposal proposal(Kind kind, Format format, byte[] body) {
        InForce inForce = register.inForce();
        Map<String, String> idByName = inForce.newest(Kind.UNITS).sheet().rows().stream()
                .collect(Collectors.toMap(
                        row -> row.getOrDefault("name", ""), row -> row.getOrDefault("id", ""), (one, other) -> one));
        try {
            RawSheet raw = format.read(kind, body, name -> Optional.ofNullable(idByName.get(name)));
            return Proposal.of(kind, raw, inForce);
        } catch (UnreadableSheet e) {
            throw refused(Refused.UNREADABLE_SHEET, String.valueOf(e.getMessage()));
        }
    }

    private static void refuseWhatCannotBeKept(Proposal proposal, boolean skipRefused) {
        List<RefusedRow> ownRows =
                proposal.refused().stream().filter(row -> row.row() > 0).toList();
        if (ownRows.size() < proposal.refused().size()) {
            throw refused(Refused.NAMED_ELSEWHERE, proposal.refused().getLast().about());
        }
        if (proposal.taken() == 0 || !ownRows.isEmpty() && !skipRefused) {
            RefusedRow first = ownRows.getFirst();
            throw refused(
                    Refused.ROWS_REFUSED,
                    ownRows.size() + " rows; the first is row " + first.row() + " " + first.sheet() + ", "
                            + first.code() + ", " + first.about());
        }
    }

    private static UploadReport report(Kind kind, Format format, boolean dryRun, Proposal proposal, int version) {
        long refusedRows =
                proposal.refused().stream().filter(row -> row.row() > 0).count();
        return new UploadReport(
                kind.text(),
                format.text(),
                dryRun,
                version,
                version > proposal.basedOn(),
                (int) (proposal.taken() + refusedRows),
                proposal.taken(),
                proposal.refused(),
                proposal.notes(),
                proposal.difference().added(),
                proposal.difference().changed(),
                proposal.difference().removed(),
                proposal.difference().unchanged());
    }

    private Version find(Kind kind, int version) {
        Whole found = register.table().find(kind, version).orElseThrow(() -> refused(Refused.NO_SUCH_VERSION));
        return new Version(
                kind.text(),
                version,
                kind.versionName(version),
                found.summary().format(),
                found.summary().keptBy(),
                found.summary().keptAt(),
                found.sheet().settings(),
                found.sheet().rows());
    }

    private static Kind kindOf(String text) {
        return Kind.of(text).orElseThrow(() -> refused(Refused.NO_SUCH_KIND, text));
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw refused(Refused.NO_SUCH_VERSION);
        }
        return Integer.parseInt(text);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
