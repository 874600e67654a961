package org.gridloop.intake.verifying;

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
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.places.Grids;

class VerifyWiring {

    /** The limits as the calendar in force counts them. */
    @FunctionalInterface
    interface LimitsInForce extends Supplier<VerifyLimits> {}

    @Produces
    @Singleton
    Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions(DecisionsMaker maker) {
        return maker.over(new VerifyDecider(), IntakeEvent.class);
    }

    @Produces
    @Singleton
    LimitsInForce limits(
            @ConfigProperty(name = "gridloop.verification.limit", defaultValue = "PT8H") Duration usual,
            @ConfigProperty(name = "gridloop.verification.urgent-limit", defaultValue = "PT2H") Duration urgent,
            Reference reference) {
        Supplier<Timetable> timetable = reference.living(ReferenceSheet.CALENDAR, Timetable::of);
        return () -> new VerifyLimits(usual, urgent, timetable.get());
    }

    @Produces
    @Singleton
    FindingReader reader(Catalogue catalogue, Grids grids) {
        return new FindingReader(catalogue, grids);
    }
}
