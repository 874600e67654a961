package org.gridloop.intake.reporting;

import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.people.Person;
import org.gridloop.intake.people.Vault;
import org.gridloop.intake.reporting.ReportingCommand.Supplement;
import org.gridloop.intake.texts.Readable;

/** 补充: what names people goes to the vault, the rest into the fact. */
final class Supplementing {

    private final Decisions<ReportingCommand, ReportState, IntakeEvent> decisions;
    private final Vault vault;

    Supplementing(Decisions<ReportingCommand, ReportState, IntakeEvent> decisions, Vault vault) {
        this.decisions = decisions;
        this.vault = vault;
    }

    /**
     * @param given as it was typed
     * @param isRetried whether the request came with a key, so that it may have come before
     * @param isClosed whether the issue has been closed meanwhile
     * @return the state after it
     */
    ReportState add(
            String issueId,
            String given,
            String by,
            boolean isComplaint,
            boolean isRetried,
            boolean isClosed,
            Cause cause) {
        if (isRetried && decisions.hasHeard(issueId, cause.id())) {
            return decisions.stateOf(issueId);
        }
        String text = Readable.text(given);
        String masked = Readable.masked(text);
        Beside unmasked = masked.equals(text)
                ? null
                : vault.row(
                        IssueIds.supplementRef(issueId, cause.id()),
                        issueId,
                        Vault.Kind.SUPPLEMENT,
                        Person.addition(text),
                        cause.at());
        return decisions
                .decideOnce(issueId, new Supplement(issueId, masked, by, isComplaint, isClosed), cause, unmasked)
                .state();
    }
}
