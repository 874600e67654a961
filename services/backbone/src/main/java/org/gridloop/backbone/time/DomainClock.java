package org.gridloop.backbone.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of the domain's time: resources and automations ask it, deciders are told. */
@Singleton
public class DomainClock {

    private final InstantSource source;
    private final UnaryOperator<Instant> ofReal;
    private final double scale;

    /**
     * @param scale how many times as fast as real time; all services of a suite are given the same three values
     * @param realStart when the domain's time began to run at that pace; without one it is real time
     * @param domainStart what time it was then in the domain
     */
    @Inject
    DomainClock(
            @ConfigProperty(name = "gridloop.time.scale", defaultValue = "1") double scale,
            @ConfigProperty(name = "gridloop.time.real-start") Optional<Instant> realStart,
            @ConfigProperty(name = "gridloop.time.domain-start") Optional<Instant> domainStart) {
        if (realStart.isPresent()) {
            Instant start = domainStart.orElse(realStart.get());
            this.source = new ScaledTime(InstantSource.system(), scale, realStart.get(), start);
            this.ofReal = real -> new ScaledTime(InstantSource.fixed(real), scale, realStart.get(), start).instant();
            this.scale = scale;
        } else {
            this.source = InstantSource.system();
            this.ofReal = real -> real;
            this.scale = 1;
        }
    }

    /** @return now, to the microsecond, as far as PostgreSQL keeps it */
    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @return what time it was, or will be, in the domain at this moment of real time */
    public Instant at(Instant real) {
        return ofReal.apply(real).truncatedTo(ChronoUnit.MICROS);
    }

    /** @return how many times as fast as real time it runs */
    public double scale() {
        return scale;
    }
}
