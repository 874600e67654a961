package org.gridloop.routing.reference;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.backbone.time.DomainClock;

/** Takes the versions in force at the start; at the very first one, the reference files become version 1. */
final class ReferenceWiring {

    @Produces
    @Singleton
    Register register(DataSource database, ReferenceFiles files, DomainClock clock) {
        Register register = new Register(new VersionsTable(database));
        if (register.isEmpty()) {
            register.begin(new SampleSheets(files).all(), "routing", clock.now());
        } else {
            register.refresh();
        }
        return register;
    }

    @Produces
    @Singleton
    Timetables timetables(Register register) {
        return register.inForce();
    }

    @Produces
    @Singleton
    Areas areas(Register register) {
        return Areas.living(register.inForce()::areas);
    }

    @Produces
    @Singleton
    Units units(Register register) {
        return Units.living(register.inForce()::units);
    }

    @Produces
    @Singleton
    Responsibility responsibility(Register register) {
        return new Responsibility(register.inForce()::catalogue);
    }
}
