package org.gridloop.intake.issues;

import java.util.Locale;

/** Where an issue stands, over its whole life. */
enum IssueStatus {
    /** 已上报 */
    REPORTED,
    /** 核实中 */
    VERIFYING,
    /** 已立案, also between two dispatches */
    FILED,
    /** 待签收 */
    DISPATCHED,
    /** 处置中 */
    HANDLING,
    /** 挂账 */
    SUSPENDED,
    /** 会办中 */
    JOINT_HANDLING,
    /** 退单审核中 */
    RETURN_PENDING,
    /** 待核查 */
    HANDLED,
    /** 核查中 */
    CHECKING,
    /** 待回访 */
    CALLBACK,
    /** 已结案 */
    CLOSED,
    /** 不予受理 */
    NOT_ACCEPTED,
    /** 作废 */
    VOIDED,
    /** 已撤回 */
    WITHDRAWN,
    /** 已并案 */
    MERGED;

    static IssueStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
