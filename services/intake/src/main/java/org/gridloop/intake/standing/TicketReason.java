package org.gridloop.intake.standing;

import org.gridloop.backbone.deciding.Reason;

/** Why a ticket opens nothing. */
public enum TicketReason implements Reason {
    NO_SUCH_TICKET;

    @Override
    public String code() {
        return "no-such-ticket";
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String english() {
        return "The ticket number or its secret is not right; check both.";
    }

    @Override
    public String chinese() {
        return "查询号或查询密码不正确，请核对后重试。";
    }
}
