package org.gridloop.routing.boards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.boards.BoardRow.Counted;
import org.jspecify.annotations.Nullable;

/** The filed issues with their owners, and beside them the counters, moved in the same transaction. */
@Singleton
final class BoardsView extends IssueRowView<BoardRow> {

    static final String NAME = "boards";

    /** What is due within this time is due soon. */
    static final Duration SOON = Duration.ofHours(24);

    /** Stands in for the limit of an issue that is not dispatched yet, and sorts it last. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Cursor FIRST_DUE = new Cursor(Instant.EPOCH, "");
    static final String IS_OPEN = "status not in ('reported', 'handled', 'checking', 'callback', 'closed', 'merged')";

    private static final Comparator<Counted> BY_KEY =
            Comparator.comparing(Counted::area).thenComparing(Counted::status).thenComparing(Counted::light);

    private final DataSource database;

    @Inject
    BoardsView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("board_issue", "board_count");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return !(event instanceof IntakeEvent)
                || event instanceof IssueFiled
                || event instanceof IssueSupplemented e && Boolean.TRUE.equals(e.complaint())
                || event instanceof IssueMerged
                || event instanceof IssueUnmerged;
    }

    @Override
    protected @Nullable BoardRow evolve(@Nullable BoardRow row, Heard heard) {
        return BoardRow.evolve(row, heard);
    }

    @Override
    protected Map<String, BoardRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from board_issue where issue_id = any(?)", BoardsView::read, issueIds).stream()
                .collect(Collectors.toMap(BoardRow::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<BoardRow> rows) throws SQLException {
        tx.batch(
                """
                insert into board_issue (issue_id, status, area, grid, category, urgency, unit, dispatch_no, signed,
                                         filed_at, due, complaints, reworks, raised, ending, light)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update set status = excluded.status, area = excluded.area,
                    grid = excluded.grid, category = excluded.category, urgency = excluded.urgency,
                    unit = excluded.unit, dispatch_no = excluded.dispatch_no, signed = excluded.signed,
                    filed_at = excluded.filed_at, due = excluded.due, complaints = excluded.complaints,
                    reworks = excluded.reworks, raised = excluded.raised, ending = excluded.ending,
                    light = excluded.light
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.status(),
                        row.area(),
                        row.grid(),
                        row.category(),
                        row.urgency(),
                        row.unit(),
                        row.dispatchNo(),
                        row.signed(),
                        row.filedAt(),
                        row.finishBy() == null ? NEVER : row.finishBy(),
                        row.shade().complaints(),
                        row.shade().reworks(),
                        row.shade().raised(),
                        row.shade().ending(),
                        row.light()));
        count(tx, rows);
    }

    /** In the order of the keys: two transactions that move the same counters meet in one order and never lock up. */
    private static void count(Rows tx, Collection<BoardRow> rows) throws SQLException {
        Map<Counted, Long> moved = new TreeMap<>(BY_KEY);
        for (BoardRow row : rows) {
            if (row.counted() != null) {
                moved.merge(row.counted(), -1L, Long::sum);
            }
            moved.merge(row.countedNow(), 1L, Long::sum);
        }
        moved.values().removeIf(n -> n == 0);
        tx.batch(
                """
                insert into board_count (area, status, light, n) values (?, ?, ?, ?)
                on conflict (area, status, light) do update set n = board_count.n + excluded.n
                """,
                moved.entrySet(),
                entry -> Rows.row(
                        entry.getKey().area(),
                        entry.getKey().status(),
                        entry.getKey().light(),
                        entry.getValue()));
        // However the facts came in batches, the same rows are left.
        tx.batch(
                "delete from board_count where area = ? and status = ? and light = ? and n = 0",
                moved.entrySet().stream().filter(entry -> entry.getValue() < 0).toList(),
                entry -> Rows.row(
                        entry.getKey().area(),
                        entry.getKey().status(),
                        entry.getKey().light()));
    }

    /** The counts of an area and of each area one tier below, from one snapshot. */
    BoardCounts countsOf(Tier tier, String area, Instant now) {
        int childLength = tier.ordinal() == 0 ? tier.codeLength() : Tier.values()[tier.ordinal() - 1].codeLength();
        String end = endOf(area);
        BoardCounts counts = new BoardCounts();
        Rows.reading(
                database,
                rows -> rows.query(
                        """
                        select case when area = ? then '' else left(area, ?) end as child,
                               length(area) <= ? as own, status as what, light, sum(n)::bigint as n
                        from board_count where area >= ? and area < ? group by 1, 2, 3, 4
                        union all
                        select case when area = ? then '' else left(area, ?) end,
                               length(area) <= ?, case when due <= ? then 'overdue' else 'due_soon' end, light, count(*)
                        from board_issue where due <= ? and area >= ? and area < ? and
                        """ + IS_OPEN + " group by 1, 2, 3, 4",
                        row -> counts.add(
                                row.getString("child"),
                                row.getBoolean("own"),
                                tally(row.getString("what"), Light.of(row.getString("light")), row.getLong("n"))),
                        area,
                        childLength,
                        childLength,
                        area,
                        end,
                        area,
                        childLength,
                        childLength,
                        now,
                        now.plus(SOON),
                        area,
                        end));
        return counts;
    }

    Optional<BoardRow> find(String issueId) {
        return Rows.reading(
                database, rows -> rows.one("select * from board_issue where issue_id = ?", BoardsView::read, issueId));
    }

    /** @return the open issues an area owns itself, what is due first coming first */
    Page<BoardRow> openIssuesOf(String area, int limit, @Nullable String cursor) {
        Cursor after = cursor == null ? FIRST_DUE : Cursor.parse(cursor);
        return Rows.reading(
                database,
                rows -> Page.of(
                        rows.query(
                                "select * from board_issue where area = ? and (due, issue_id) > (?, ?) and " + IS_OPEN
                                        + " order by due, issue_id limit ?",
                                BoardsView::read,
                                area,
                                after.at(),
                                after.id(),
                                limit + 1),
                        limit,
                        row -> new Cursor(row.finishBy() == null ? NEVER : row.finishBy(), row.issueId())));
    }

    /** Codes are digits, and the colon is what follows them. */
    private static String endOf(String area) {
        return area + ":";
    }

    private static Tally tally(String what, Light light, long n) {
        return switch (what) {
            case "overdue" -> Tally.ofOverdue(light, n);
            case "due_soon" -> Tally.ofDueSoon(n);
            default -> Tally.of(BoardStatus.of(what), light, n);
        };
    }

    /** @return the finish limit; none before the first dispatch */
    static @Nullable Instant dueOf(ResultSet row) throws SQLException {
        Instant due = Objects.requireNonNull(Rows.instant(row, "due"));
        return due.equals(NEVER) ? null : due;
    }

    private static BoardRow read(ResultSet row) throws SQLException {
        BoardStatus status = BoardStatus.of(row.getString("status"));
        String area = row.getString("area");
        Shade shade = new Shade(
                row.getInt("complaints"),
                row.getInt("reworks"),
                row.getBoolean("raised"),
                Shade.Ending.of(row.getString("ending")));
        return new BoardRow(
                row.getString("issue_id"),
                status,
                area,
                row.getString("grid"),
                row.getString("category"),
                Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                row.getString("unit"),
                row.getInt("dispatch_no"),
                row.getBoolean("signed"),
                Objects.requireNonNull(Rows.instant(row, "filed_at")),
                dueOf(row),
                shade,
                new Counted(area, status, Light.of(row.getString("light"))));
    }
}
