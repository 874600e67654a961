package org.gridloop.intake.standing;

import org.gridloop.backbone.deciding.Reason;

/** Why the desk can do nothing more with a report. */
enum ClosedReason implements Reason {
    CLOSED_MEANWHILE;

    @Override
    public String code() {
        return "issue-closed";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String english() {
        return "The issue has been closed; there is nothing left to do with it here.";
    }

    @Override
    public String chinese() {
        return "该工单已结案，无需再受理或核实。";
    }
}
