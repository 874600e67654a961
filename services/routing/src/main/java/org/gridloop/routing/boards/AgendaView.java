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

    /** The deadline counts while a unit is at work, as it does for the lights. */
    private static final String RED =
            "(i.light = 'alarm' or (i.due <= ? and i.status not in ('handled', 'checking', 'callback')))";

    private static final String OPEN_IN_AREA = "i.area = ? and i.status not in ('reported', 'closed', 'merged')";

    // An area may own tens of thousands of open issues: what was decided is looked up for few of them, or from its
    // side.
    private static final String COUNT = """
            select count(*) as open, count(*) filter (where %1$s) as red,
                   count(*) - (select count(distinct d.issue_id)
                               from board_decision d join board_issue i on i.issue_id = d.issue_id and i.area = d.area
                               where %2$s) as undecided
            from board_issue i
            where %2$s""".formatted(RED, OPEN_IN_AREA);

    private static final String ITEMS = """
            select first.*, (select count(*) from board_decision d
                             where d.issue_id = first.issue_id and d.area = first.area) as decisions
            from (select i.*, %s as red
                  from board_issue i
                  where %s
                  order by red desc, i.due, i.issue_id limit ?) first
            order by first.red desc, first.due, first.issue_id""".formatted(RED, OPEN_IN_AREA);

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
            Count count = rows.one(COUNT, AgendaView::count, now, area.code(), area.code())
                    .orElse(new Count(0, 0, 0));
            List<Agenda.Item> items = rows.query(ITEMS, AgendaView::item, now, area.code(), MOST);
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
