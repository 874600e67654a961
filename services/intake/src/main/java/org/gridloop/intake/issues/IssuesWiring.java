package org.gridloop.intake.issues;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.IntakeEvent;

class IssuesWiring {

    @Produces
    @Singleton
    Decisions<ReportedSoFar.Nothing, Optional<IssueRow>, IntakeEvent> reportedSoFar(DecisionsMaker maker) {
        return maker.over(new ReportedSoFar(), IntakeEvent.class);
    }
}
