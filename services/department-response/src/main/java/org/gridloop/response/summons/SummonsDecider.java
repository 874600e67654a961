package org.gridloop.response.summons;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.backbone.guarding.Masking.maskIfAny;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.response.summons.Presence.Answer;
import org.gridloop.response.summons.Presence.Missing;
import org.gridloop.response.summons.Presence.There;

/** Reporting in, once per unit and whistle. */
final class SummonsDecider implements Decider<ReportIn, Presence, ResponseEvent> {

    private record Turn(ReportIn command, Answer answer) {}

    @Override
    public Presence initial() {
        return Presence.NOBODY;
    }

    @Override
    public Presence evolve(Presence state, ResponseEvent event) {
        return state.after(event);
    }

    @Override
    public List<ResponseEvent> decide(ReportIn command, Presence presence) {
        return switch (new Turn(command, presence.to(command.whistleNo(), command.unit()))) {
            case Turn(ReportIn c, There a) -> List.of(); // there already
            case Turn(ReportIn c, Missing a) -> reported(c);
        };
    }

    private static List<ResponseEvent> reported(ReportIn c) {
        ReportIn.Call call = c.call();
        if (call == null) {
            throw refused(SummonsReason.NOT_CALLED);
        }
        if (call.concluded()) {
            throw refused(SummonsReason.CONCLUDED);
        }
        boolean inTime = !c.at().isAfter(call.reportInBy());
        return List.of(new UnitReportedIn(
                c.issueId(),
                call.dispatchNo(),
                c.whistleNo(),
                c.unit(),
                call.leads(),
                call.reportInBy(),
                inTime,
                maskIfAny(c.note())));
    }
}
