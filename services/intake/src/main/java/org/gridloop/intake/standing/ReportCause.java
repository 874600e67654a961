package org.gridloop.intake.standing;

/** The cause of a report's first fact, named after account and issue: until the view has the row, it says who reported. */
public final class ReportCause {

    private ReportCause() {}

    public static String id(String account, String issueId) {
        return "request:" + account + "/" + issueId;
    }
}
