package org.gridloop.backbone.time;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one source of the domain's time: resources and automations ask it, deciders are told. */
@Singleton
public class DomainClock {

    private final InstantSource source;

    public DomainClock() {
        this(InstantSource.system());
    }

    DomainClock(InstantSource source) {
        this.source = source;
    }

    /** @return now, to the microsecond, as far as PostgreSQL keeps it */
    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
