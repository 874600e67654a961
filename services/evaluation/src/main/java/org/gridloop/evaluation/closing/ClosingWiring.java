package org.gridloop.evaluation.closing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.reference.Reference;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.gridloop.events.EvaluationEvent;

/** Puts the decider over the journal, and the limits over the calendar in force. */
@Singleton
class ClosingWiring {

    /** The limits as the calendar in force counts them. */
    @FunctionalInterface
    interface LimitsInForce extends Supplier<CheckLimits> {}

    @Produces
    @Singleton
    Decisions<ClosingCommand, Course, EvaluationEvent> closing(DecisionsMaker maker) {
        return maker.over(new ClosingDecider(), EvaluationEvent.class);
    }

    @Produces
    @Singleton
    @Startup
    LimitsInForce limits(
            @ConfigProperty(name = "gridloop.check.limit", defaultValue = "PT8H") Duration usual,
            @ConfigProperty(name = "gridloop.check.urgent-limit", defaultValue = "PT4H") Duration urgent,
            Reference reference) {
        Supplier<Timetable> timetable = reference.living(ReferenceSheet.CALENDAR, Timetable::of);
        return () -> new CheckLimits(usual, urgent, timetable.get());
    }
}
