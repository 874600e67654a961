package org.gridloop.evaluation.agendas;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.Tier;

/** What meetings decided, and what they still have to talk about. */
@Singleton
class AgendasView implements View {

    @Override
    public String name() {
        return "agendas";
    }

    @Override
    public List<String> tables() {
        return List.of("agenda_decisions");
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
                        "insert into agenda_decisions (issue_id, decision_no, decision_key, tier, area, cadence,"
                                + " held_at, topic, decision, units, done_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        e.issueId(),
                        e.decisionNo(),
                        key(e.issueId(), e.decisionNo()),
                        e.tier(),
                        e.area(),
                        e.cadence(),
                        e.heldAt(),
                        e.topic(),
                        e.decision(),
                        e.units(),
                        e.doneBy());
            }
        }
    }

    static String key(String issueId, int decisionNo) {
        return String.format(Locale.ROOT, "%s/%04d", issueId, decisionNo);
    }

    /** @return the open issues an area owns, red ones first, then by deadline */
    static List<AgendaItem> items(Rows rows, String area, Instant now, int most) throws SQLException {
        return rows.query("""
                select l.*, b.title, (l.alarming or coalesce(l.overdue_at <= ?, false)) as red,
                       (select count(*) from agenda_decisions d
                        where d.issue_id = l.issue_id and d.area = l.area) as decisions
                from lights l left join briefs b on b.issue_id = l.issue_id
                where l.area = ? and l.phase = 'open'
                order by red desc, l.finish_by nulls last, l.issue_id
                limit ?
                """, AgendasView::item, now, area, most);
    }

    /** Newest first, one row more than asked for when there is one. */
    static List<Decision> decisions(Rows rows, String area, int limit, Cursor after) throws SQLException {
        return rows.query(
                "select * from agenda_decisions where area = ? and (held_at, decision_key) < (?, ?)"
                        + " order by held_at desc, decision_key desc limit ?",
                AgendasView::decision,
                area,
                after.at(),
                after.id(),
                limit + 1);
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                row.getString("issue_id"),
                row.getString("title"),
                row.getString("category"),
                row.getString("grid"),
                row.getString("unit"),
                Objects.requireNonNull(Rows.instant(row, "begun_at")),
                Rows.instant(row, "finish_by"),
                row.getBoolean("red"),
                row.getInt("level"),
                row.getInt("decisions"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("issue_id"),
                row.getInt("decision_no"),
                Tier.valueOf(row.getString("tier").toUpperCase(Locale.ROOT)),
                row.getString("area"),
                row.getString("cadence"),
                Objects.requireNonNull(Rows.instant(row, "held_at")),
                row.getString("topic"),
                row.getString("decision"),
                List.of((String[]) row.getArray("units").getArray()),
                Rows.instant(row, "done_by"));
    }
}
