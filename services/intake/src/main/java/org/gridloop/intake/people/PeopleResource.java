package org.gridloop.intake.people;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.Standing;
import org.gridloop.intake.standing.StandingView;
import org.jspecify.annotations.Nullable;

/** The only door to people: with a reason, on record, and out again for good. */
@Path("/api/v1/issues/{issueId}")
@Tag(name = "people", description = "Who reported, and where exactly / 上报人与详细地址")
class PeopleResource {

    /** Why somebody has to know. */
    record Why(
            @NotBlank(message = "reason is required / 请填写查看原因")
            @Size(max = 500, message = "reason: at most 500 characters / 原因最多 500 字")
            String reason) {}

    /**
     * The person behind an issue, with the texts as they were sent.
     *
     * @param additions what was added later, where masking had changed it
     */
    record Revealed(
            String issueId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            String title,
            String text,
            List<String> additions) {}

    /** Where to go. */
    record ExactPlace(
            String issueId,
            @Nullable String gridCode,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String givenCrs,
            @Nullable Double givenLon,
            @Nullable Double givenLat,
            @Nullable String address) {}

    private record Texts(String title, String text) {}

    private final Vault vault;
    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    PeopleResource(Vault vault, DataSource source, Caller caller, DomainClock clock) {
        this.vault = vault;
        this.source = source;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/reveal")
    @RolesAllowed({Roles.CLERK, Roles.CALLBACK, Roles.SUPERVISOR})
    @Operation(summary = "Show who reported, on record / 查看上报人（留痕）")
    public Revealed reveal(@PathParam("issueId") String issueId, @Valid @NotNull Why why) {
        return Rows.inTransaction(source, rows -> {
            Standing issue = seen(rows, issueId);
            if (issue.confidential() && !caller.is(Roles.SUPERVISOR)) {
                throw refused(PeopleReason.CONFIDENTIAL);
            }
            rows.update(
                    "insert into reveals (issue_id, account, role, unit, reason, revealed_at) values (?, ?, ?, ?, ?, ?)",
                    issueId,
                    caller.account(),
                    caller.roleAmong(Roles.SUPERVISOR, Roles.CALLBACK, Roles.CLERK),
                    caller.unit(),
                    why.reason().replace("\0", ""),
                    clock.now());
            return revealed(rows, issue);
        });
    }

    @DELETE
    @Path("/reporter")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Erase who reported, for good / 删除上报人信息（不可恢复）")
    public void erase(@PathParam("issueId") String issueId) {
        Rows.inTransaction(source, rows -> {
            Standing issue = StandingView.of(rows, issueId).orElseThrow(() -> refused(PeopleReason.NO_SUCH_ISSUE));
            ReportersTable.erase(rows, issueId, issue.reporterRef(), clock.now());
            return issue;
        });
    }

    @GET
    @Path("/place")
    @RolesAllowed({Roles.CLERK, Roles.DISPATCHER, Roles.GRID, Roles.OFFICER, Roles.UNIT, Roles.SUPERVISOR})
    @Operation(summary = "Where exactly the issue lies / 查看详细地点")
    public ExactPlace place(@PathParam("issueId") String issueId) {
        return Rows.reading(source, rows -> {
            Standing issue = seen(rows, issueId);
            String ref = issue.reporterRef();
            Person person = ref == null
                    ? null
                    : ReportersTable.find(rows, ref)
                            .map(found -> vault.open(List.of(found)).getFirst())
                            .orElse(null);
            return rows.one(
                            "select grid, lon, lat, given_crs, given_lon, given_lat from issues where issue_id = ?",
                            row -> new ExactPlace(
                                    issueId,
                                    row.getString("grid"),
                                    row.getObject("lon", Double.class),
                                    row.getObject("lat", Double.class),
                                    row.getString("given_crs"),
                                    row.getObject("given_lon", Double.class),
                                    row.getObject("given_lat", Double.class),
                                    person == null ? null : person.address()),
                            issueId)
                    .orElseThrow(() -> refused(PeopleReason.NO_SUCH_ISSUE));
        });
    }

    private Standing seen(Rows rows, String issueId) throws SQLException {
        return StandingView.of(rows, issueId)
                .filter(Scope.of(caller)::works)
                .orElseThrow(() -> refused(PeopleReason.NO_SUCH_ISSUE));
    }

    private Revealed revealed(Rows rows, Standing issue) throws SQLException {
        List<ReportersTable.Found> found = new ArrayList<>();
        String ref = issue.reporterRef();
        if (ref != null) {
            ReportersTable.find(rows, ref).ifPresent(found::add);
        }
        Person person = vault.open(found).stream().findFirst().orElse(new Person(null, null, null, null, null));
        List<String> additions = vault.open(ReportersTable.additionsTo(rows, issue.issueId())).stream()
                .map(Person::text)
                .filter(Objects::nonNull)
                .toList();
        Texts masked = rows.one(
                        "select title, text from issues where issue_id = ?",
                        row -> new Texts(row.getString("title"), row.getString("text")),
                        issue.issueId())
                .orElseThrow(() -> refused(PeopleReason.NO_SUCH_ISSUE));
        return new Revealed(
                issue.issueId(),
                person.name(),
                person.phone(),
                person.address(),
                person.title() == null ? masked.title() : person.title(),
                person.text() == null ? masked.text() : person.text(),
                additions);
    }
}
