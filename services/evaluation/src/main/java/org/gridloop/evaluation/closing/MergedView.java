package org.gridloop.evaluation.closing;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueUnmerged;

/** Which issues go on with which. */
@Singleton
class MergedView implements View {

    @Override
    public String name() {
        return "merged";
    }

    @Override
    public List<String> tables() {
        return List.of("merged");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof IssueMerged || event instanceof IssueUnmerged;
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            if (heard.event() instanceof IssueMerged e) {
                tx.update(
                        "insert into merged (issue_id, master) values (?, ?)"
                                + " on conflict (issue_id) do update set master = excluded.master",
                        e.issueId(),
                        e.masterIssueId());
            } else if (heard.event() instanceof IssueUnmerged e) {
                tx.update("delete from merged where issue_id = ?", e.issueId());
            }
        }
    }

    /** @return what was merged into an issue */
    static List<String> into(Rows rows, String master) throws SQLException {
        return rows.query(
                "select issue_id from merged where master = ? order by issue_id",
                row -> row.getString("issue_id"),
                master);
    }

    static boolean isClosed(Rows rows, String master) throws SQLException {
        return rows.one("select 1 from lights where issue_id = ? and phase = 'closed'", row -> true, master)
                .isPresent();
    }
}
