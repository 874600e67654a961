package org.gridloop.backbone.hearing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;

final class HearingWiring {

    @Produces
    @Singleton
    Hearing hearing(
            DataSource source, @Any Instance<View> views, @Any Instance<When<?>> automations, MeterRegistry meters) {
        Counter dropped = Counter.builder("duplicates.dropped")
                .description("records of the log that had been heard before")
                .register(meters);
        List<When<?>> whens = new ArrayList<>();
        automations.forEach(whens::add);
        return new Hearing(source, new Hearers(views.stream().toList(), whens), dropped::increment);
    }

    @Produces
    @Singleton
    Progress progress() {
        return new Progress();
    }

    @Produces
    @Singleton
    HearingTail tail(DataSource source, IssueLog log) {
        return new HearingTail(source, log);
    }

    /**
     * Before the channel subscribes, so that it finds the topic; a log that does not answer yet is met there again. Who
     * has heard the log before does not wait for it: commands are accepted without it.
     */
    void topic(@Observes @Priority(1) StartupEvent event, IssueLog log, DataSource source) {
        if (hasHeardBefore(source)) {
            return;
        }
        try {
            int partitions = log.ensureTopic();
            Hearing.LOG.infof("the log has %d partitions", partitions);
        } catch (KafkaException e) {
            Hearing.LOG.warnf("the log does not answer yet: %s", e.getClass().getSimpleName());
        }
    }

    private static boolean hasHeardBefore(DataSource source) {
        try {
            return !Rows.reading(source, HeardTable::nextOffsets).isEmpty();
        } catch (DatabaseUnavailable notYet) {
            return false;
        }
    }

    void meters(@Observes StartupEvent event, MeterRegistry meters, LogWatch watch, ParkedCount parked) {
        Gauge.builder("consumer.lag", watch, LogWatch::lag)
                .description("records of the log this process has still to hear")
                .register(meters);
        Gauge.builder("parked.issues", parked, ParkedCount::now)
                .description("issues some consumer cannot go on with")
                .register(meters);
    }
}
