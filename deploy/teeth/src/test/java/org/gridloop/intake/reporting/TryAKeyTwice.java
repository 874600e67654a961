package org.gridloop.intake.reporting;

import java.util.function.Supplier;

/** A report and its retry. */
public final class TryAKeyTwice implements Supplier<String> {
    @Override
    public String get() {
        return IssueIds.byKey("hotline", "1").equals(IssueIds.byKey("hotline", "1")) ? "one issue" : "two issues";
    }
}
