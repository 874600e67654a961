package org.gridloop.routing.boards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.reference.Area;

/** What meetings decided, and with the rows of the boards, what they still have to talk about. */
@Singleton
final class AgendaView implements View {

    static final String NAME = "agenda";

    private static final int MOST = 20;

    private static final String TALKED_ABOUT = "area = ? and status not in ('reported', 'closed', 'merged')";

    /** Calm, and red all the same: the deadline counts while a unit is at work, as it does for the lights. */
    private static final String OVERDUE = "area = ? and light = 'calm' and due <= ? and " + BoardsView.IS_OPEN;

    // An area may own tens of thousands of open issues. None of what follows looks at more of them than are overdue:
    // the counters know how many there are, and the first ones stand first in an index.
    private static final String COUNT = """
            select open, alarming + (select count(*) from board_issue where %2$s) as red,
                   open - (select count(distinct d.issue_id)
                           from board_decision d join board_issue i using (issue_id, area)
                           where %1$s) as undecided
            from (select coalesce(sum(n), 0)::bigint as open,
                         coalesce(sum(n) filter (where light = 'alarm'), 0)::bigint as alarming
                  from board_count where %1$s) counted""".formatted(TALKED_ABOUT, OVERDUE);

    private static final String FIRST = " order by due, issue_id limit " + MOST;

    private static final String ITEMS = """
            select first.*, (select count(*) from board_decision d
                             where d.issue_id = first.issue_id and d.area = first.area) as decisions
            from (select * from (select *, true as red from board_issue where light = 'alarm' and %1$s%3$s) alarming
                  union all
                  select * from (select *, true from board_issue where %2$s%3$s) overdue
                  union all
                  select * from (select *, false from board_issue
                                 where light = 'calm' and %1$s and not (due <= ? and %4$s)%3$s) others
                  order by red desc, due, issue_id limit %5$d) first
            order by first.red desc, first.due, first.issue_id""".formatted(TALKED_ABOUT, OVERDUE, FIRST, BoardsView.IS_OPEN, MOST);

    private final DataSource database;

    @Inject
    AgendaView(DataSource database) {
        this.database = database;
    }

    private record Count(long open, long red, long undecided) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("board_decision");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof AgendaDecisionRecorded;
    }

    /** There are few of them: one statement each. */
    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            if (heard.event() instanceof AgendaDecisionRecorded e) {
                tx.update(
                        "insert into board_decision (issue_id, decision_no, area, held_at) values (?, ?, ?, ?)"
                                + " on conflict (issue_id, decision_no) do nothing",
                        e.issueId(),
                        e.decisionNo(),
                        e.area(),
                        e.heldAt());
            }
        }
    }

    Agenda of(Area area, Instant now) {
        return Rows.reading(database, rows -> {
            String code = area.code();
            Count count =
                    rows.one(COUNT, AgendaView::count, code, now, code, code).orElse(new Count(0, 0, 0));
            List<Agenda.Item> items = rows.query(ITEMS, AgendaView::item, code, code, now, code, now);
            Tier tier = area.tier();
            return new Agenda(
                    Agenda.cadenceOf(tier),
                    Agenda.cadenceZhOf(tier),
                    count.open(),
                    count.red(),
                    count.undecided(),
                    items);
        });
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getLong("open"), row.getLong("red"), row.getLong("undecided"));
    }

    private static Agenda.Item item(ResultSet row) throws SQLException {
        return new Agenda.Item(
                row.getString("issue_id"),
                row.getString("status"),
                row.getString("category"),
                Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                row.getString("grid"),
                row.getString("unit"),
                BoardsView.dueOf(row),
                row.getBoolean("red"),
                row.getInt("decisions"));
    }
}
