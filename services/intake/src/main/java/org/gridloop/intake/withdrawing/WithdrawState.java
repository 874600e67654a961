package org.gridloop.intake.withdrawing;

import org.jspecify.annotations.Nullable;

/** Whether a report can still be taken away. */
sealed interface WithdrawState {

    record Unreported() implements WithdrawState {}

    /** 已上报: it can. */
    record Waiting(@Nullable String grid) implements WithdrawState {}

    /** 核实中: somebody is on the way. */
    record Verifying(@Nullable String grid) implements WithdrawState {}

    /** 已立案: it is public business now. */
    record Filed(@Nullable String grid) implements WithdrawState {}

    /** 已并案. */
    record Merged(@Nullable String grid) implements WithdrawState {}

    /** 不予受理. */
    record Rejected(@Nullable String grid) implements WithdrawState {}

    /** 作废. */
    record Voided(@Nullable String grid) implements WithdrawState {}

    /** 撤回. */
    record Withdrawn(@Nullable String grid) implements WithdrawState {}

    /** @return where it lies, as far as it is known */
    default @Nullable String place() {
        return switch (this) {
            case Unreported() -> null;
            case Waiting(String grid) -> grid;
            case Verifying(String grid) -> grid;
            case Filed(String grid) -> grid;
            case Merged(String grid) -> grid;
            case Rejected(String grid) -> grid;
            case Voided(String grid) -> grid;
            case Withdrawn(String grid) -> grid;
        };
    }

    /** @return the word for it in answers */
    default String status() {
        return switch (this) {
            case Unreported() -> "unreported";
            case Waiting s -> "reported";
            case Verifying s -> "verifying";
            case Filed s -> "filed";
            case Merged s -> "merged";
            case Rejected s -> "not_accepted";
            case Voided s -> "voided";
            case Withdrawn s -> "withdrawn";
        };
    }
}
