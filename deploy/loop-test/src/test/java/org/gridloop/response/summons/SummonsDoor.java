package org.gridloop.response.summons;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.Summoned;
import org.gridloop.looptest.Desk;

/** The table of reporting in, for walks over the whole life. */
public final class SummonsDoor {

    private final Desk<ReportIn, Presence, ResponseEvent> desk = new Desk<>(new SummonsDecider(), ResponseEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<ResponseEvent> reportIn(WhistleBlown whistle, Summoned unit, boolean concluded, Instant at) {
        ReportIn.Call call = new ReportIn.Call(whistle.dispatchNo(), unit.leads(), unit.reportInBy(), concluded);
        return desk.decide(new ReportIn(whistle.issueId(), whistle.whistleNo(), unit.unit(), call, null, at));
    }
}
