package org.gridloop.intake.withdrawing;

import org.jspecify.annotations.Nullable;

/** Two ways to take a report away before it is filed; explanations are masked. */
sealed interface WithdrawCommand {

    /** 作废, by a supervisor. */
    record DeclareVoid(String issueId, String reason, String explanation) implements WithdrawCommand {}

    /** 撤回, by the reporter. */
    record Withdraw(String issueId, String reason, @Nullable String explanation) implements WithdrawCommand {}
}
