package org.gridloop.simulation;

import java.util.List;
import org.gridloop.backbone.hearing.When;

/** The real deciders and automations of one service. */
public interface Part {

    List<When<?>> automations();

    /** @return whether a fact of this issue was told because of it */
    boolean hasHeard(String issueId, String causeId);
}
