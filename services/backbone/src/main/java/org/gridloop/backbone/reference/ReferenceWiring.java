package org.gridloop.backbone.reference;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.gridloop.backbone.log.IssueLog;

/** Reads along as long as the service runs; a service that asks for no reference data reads none. */
final class ReferenceWiring {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Stops with the service. */
    record Reading(Published published, ReferenceTopic topic) {}

    @Produces
    @Singleton
    Reading reading(ReferenceFiles files, IssueLog log) {
        FirstLook firstLook = new FirstLook(PATIENCE);
        Published published = new Published(new SheetFiles(files)::sheet, firstLook);
        ReferenceTopic topic = new ReferenceTopic(log.client(), published, firstLook);
        topic.start();
        return new Reading(published, topic);
    }

    @Produces
    @Singleton
    Reference reference(Reading reading) {
        return reading.published();
    }

    void stop(@Disposes Reading reading) {
        reading.topic().close();
    }
}
