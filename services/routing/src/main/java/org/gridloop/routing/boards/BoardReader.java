package org.gridloop.routing.boards;

import static org.gridloop.backbone.deciding.Refusal.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridloop.backbone.showing.Page;
import org.gridloop.events.Tier;
import org.gridloop.routing.boards.Board.Child;
import org.gridloop.routing.boards.Board.Due;
import org.gridloop.routing.boards.Board.OpenIssue;
import org.gridloop.routing.boards.BoardCounts.Share;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.jspecify.annotations.Nullable;

/** Puts a board together from the view and the list of areas. */
final class BoardReader {

    /** What a board is read from. */
    record Views(BoardsView boards, QuotaView quotas, AgendaView agendas) {}

    /** Lets everything on a board be read as of one moment: its sums agree with its list. */
    interface Snapshots {
        <T> T read(Function<Views, T> reading);
    }

    private final Snapshots snapshots;
    private final Areas areas;
    private final QuotaSheet sheet;

    BoardReader(Snapshots snapshots, Areas areas, QuotaSheet sheet) {
        this.snapshots = snapshots;
        this.areas = areas;
        this.sheet = sheet;
    }

    /** @throws org.gridloop.backbone.deciding.Refusal when there is none such, or none the caller may see */
    Area areaAt(String tier, String area, Predicate<String> sees) {
        return areas.find(area)
                .filter(known -> known.tier().name().equals(tier.toUpperCase(Locale.ROOT)))
                .filter(known -> sees.test(known.code()))
                .orElseThrow(() -> refused(BoardRefused.NO_SUCH_AREA, tier + " " + area));
    }

    Board read(Area area, Instant now, int limit, @Nullable String cursor) {
        return snapshots.read(views -> read(views, area, now, limit, cursor));
    }

    private Board read(Views views, Area area, Instant now, int limit, @Nullable String cursor) {
        BoardCounts counts = views.boards().countsOf(area.tier(), area.code(), now);
        Page<BoardRow> open = views.boards().openIssuesOf(area.code(), limit, cursor);
        Tally total = counts.owned().plus(counts.below());
        LocalDate day = sheet.dayOf(now);
        Map<String, Integer> reports =
                views.quotas().reportsByGrid(area.code(), sheet.startOf(day), sheet.startOf(day.plusDays(1)));
        return new Board(
                area.tier(),
                area.code(),
                area.name(),
                now,
                counts.owned(),
                counts.below(),
                total,
                new Due(total.overdue(), total.dueSoon(), now.plus(BoardsView.SOON)),
                total.lights(),
                sheet.of(area, areas, day, reports),
                views.agendas().of(area, now),
                children(area.code(), counts, code -> quotaOf(code, day, reports)),
                new Page<>(open.items().stream().map(row -> shown(row, now)).toList(), open.next()),
                null);
    }

    /** @return where an issue stands on the boards, open or not */
    Optional<IssueOnBoard> find(String issueId, Instant now) {
        return snapshots
                .read(views -> views.boards().find(issueId))
                .map(row -> new IssueOnBoard(Tier.ofArea(row.area()), row.area(), now, shown(row, now), null));
    }

    /** An area that is gone from the list but still owns issues is shown by its code, or the sums would not agree. */
    private List<Child> children(String area, BoardCounts counts, Function<String, Quota> quotaOf) {
        Map<String, String> names = new TreeMap<>();
        counts.children().keySet().forEach(code -> names.put(code, code));
        areas.childrenOf(area).forEach(child -> names.put(child.code(), child.name()));
        return names.entrySet().stream()
                .map(entry -> child(entry.getKey(), entry.getValue(), counts, quotaOf.apply(entry.getKey())))
                .toList();
    }

    private Quota quotaOf(String code, LocalDate day, Map<String, Integer> reports) {
        return areas.find(code).map(area -> sheet.of(area, areas, day, reports)).orElseGet(() -> sheet.none(day));
    }

    private static Child child(String code, String name, BoardCounts counts, Quota quota) {
        Share share = counts.children().getOrDefault(code, Share.NONE);
        return new Child(code, name, Tier.ofArea(code), share.owned(), share.below(), share.total(), quota);
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
                row.finishBy() != null && !row.finishBy().isAfter(now),
                row.isRed(now));
    }
}
