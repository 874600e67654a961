package org.gridloop.intake.reporting;

import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Urgency;
import org.gridloop.intake.reporting.ReportingCommand.FileIssue;
import org.gridloop.intake.reporting.ReportingCommand.Reject;
import org.gridloop.intake.reporting.ReportingCommand.Report;
import org.gridloop.intake.reporting.ReportingCommand.Supplement;
import org.gridloop.looptest.Desk;
import org.jspecify.annotations.Nullable;

/** Reporting's table, for walks over the whole life. */
public final class ReportingDoor {

    private final Desk<ReportingCommand, ReportState, IntakeEvent> desk =
            new Desk<>(new ReportingDecider(), IntakeEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    /** @param category with one, a report is filed at once */
    public List<IntakeEvent> report(String issueId, @Nullable String category, String grid) {
        return desk.decide(aReport(issueId, category, grid, true));
    }

    public List<IntakeEvent> file(String issueId, String category, String grid) {
        return desk.decide(new FileIssue(issueId, category, grid, null, Urgency.GENERAL, "2026.1", true, false));
    }

    public List<IntakeEvent> reject(String issueId) {
        return desk.decide(new Reject(issueId, "not-in-scope", "not ours"));
    }

    public List<IntakeEvent> supplement(String issueId, boolean closed) {
        return desk.decide(new Supplement(issueId, "still dark", "staff", false, closed));
    }

    /** A lamp that is dark; with a category it is filed at once. */
    static Report aReport(String issueId, @Nullable String category, String grid, boolean reachable) {
        IssueReported report = new IssueReported(
                issueId,
                "ABCD-EFGH-JKMN",
                "web",
                "A lamp is dark",
                "It has been dark for a week.",
                category,
                null,
                null,
                grid,
                null,
                false,
                null,
                null,
                "digest");
        return new Report(report, Urgency.GENERAL, "2026.1", reachable, false);
    }
}
