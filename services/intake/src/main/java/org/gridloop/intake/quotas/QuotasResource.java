package org.gridloop.intake.quotas;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.intake.places.Grids;
import org.gridloop.intake.quotas.QuotaSheet.GridDay;
import org.jspecify.annotations.Nullable;

/** 上报任务完成情况: which grids fell short on a day. */
@Path("/api/v1/quotas")
@Tag(name = "quotas", description = "How many reports each grid owes / 网格上报任务")
class QuotasResource {

    /**
     * A day of an area.
     *
     * @param owed reports each grid owes a day
     * @param grids how many grids the area has
     * @param met how many of them reported enough
     * @param fellShort how many did not
     * @param items by code: those that fell short, or all
     */
    record QuotaDay(
            String day,
            String area,
            int owed,
            int grids,
            int met,
            int fellShort,
            List<GridDay> items,
            @Nullable String next) {}

    private final Quota quota;
    private final Grids grids;
    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    QuotasResource(Quota quota, Grids grids, DataSource source, Caller caller, DomainClock clock) {
        this.quota = quota;
        this.grids = grids;
        this.source = source;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.GRID, Roles.OFFICER, Roles.SUPERVISOR, Roles.ANALYST})
    @Operation(
            summary = "Which grids reported too little on a day / 未完成上报任务的网格",
            description =
                    "Counted are reports through the channels grid-worker and offline, by the grid they lie in and"
                            + " the district's day, today when not said. all=true lists those that met the quota too. Of the"
                            + " caller's areas only.")
    public QuotaDay quotas(
            @QueryParam("day") @Nullable String day,
            @QueryParam("area") @DefaultValue("") @Size(max = 40, message = "area is too long / 区域编码过长") String area,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("" + Page.DEFAULT_SIZE)
                    @Min(value = 1, message = "limit: 1 to 500 / limit 应为 1 至 500")
                    @Max(value = Page.LARGEST_SIZE, message = "limit: 1 to 500 / limit 应为 1 至 500")
                    int limit) {
        LocalDate date = date(day);
        List<String> codes = grids.under(area).stream().filter(caller::sees).toList();
        if (codes.isEmpty()) {
            throw refused(QuotaReason.NO_SUCH_AREA);
        }
        Instant from = quota.startOf(date);
        Instant to = quota.startOf(date.plusDays(1));
        Map<String, Integer> reports = QuotasView.reportsByGrid(source, area, from, to);
        QuotaSheet sheet = new QuotaSheet(quota, codes, reports);
        String after = cursor == null ? "" : Cursor.parse(cursor).id();
        Page<GridDay> page =
                Page.of(sheet.after(after, all, limit + 1), limit, grid -> new Cursor(from, grid.gridCode()));
        return new QuotaDay(
                date.toString(),
                area,
                quota.perDay(),
                sheet.size(),
                sheet.met(),
                sheet.size() - sheet.met(),
                page.items(),
                page.next());
    }

    private LocalDate date(@Nullable String day) {
        if (day == null) {
            return quota.dayOf(clock.now());
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() < 1970 || date.getYear() > 9998) {
                throw refused(QuotaReason.BAD_DAY);
            }
            return date;
        } catch (DateTimeException e) {
            throw refused(QuotaReason.BAD_DAY);
        }
    }
}
