package org.gridloop.intake.quotas;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.reference.ReferenceFiles;

class QuotasWiring {

    private record District(String zone) {}

    @Produces
    @Singleton
    Quota quota(
            @ConfigProperty(name = "gridloop.quota.reports-per-grid-and-day", defaultValue = "2") int perDay,
            ReferenceFiles files) {
        return new Quota(
                perDay, ZoneId.of(files.json("district.json", District.class).zone()));
    }
}
