package org.gridloop.backbone.telling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;

/** How far the log is behind the journal. */
@Singleton
class RelayMeters {

    /** Counting more than this is not worth its cost. */
    private static final int COUNTED = 100_000;

    private static final String BEHIND = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
            from (select recorded_at from journal
                  where global_index > (select position from relay_position)
                  order by global_index limit %d) waiting""".formatted(COUNTED);

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private record Lag(double events, double seconds, long at) {}

    private final DataSource source;
    private final Relay relay;
    private Lag last = new Lag(Double.NaN, Double.NaN, System.nanoTime() - FRESH_NANOS);

    RelayMeters(DataSource source, Relay relay) {
        this.source = source;
        this.relay = relay;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        gauge(
                meters,
                "relay.lag.events",
                "facts of the journal the log has not acknowledged",
                me -> me.lag().events());
        gauge(
                meters,
                "relay.lag.seconds",
                "age of the oldest such fact",
                me -> me.lag().seconds());
        gauge(
                meters,
                "relay.stopped",
                "1 when telling needs a person",
                me -> me.relay.state().stopped() ? 1 : 0);
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<RelayMeters> value) {
        Gauge.builder(name, this, value).description(what).register(meters);
    }

    private synchronized Lag lag() {
        if (System.nanoTime() - last.at() >= FRESH_NANOS) {
            try {
                last = Rows.reading(
                        source,
                        tx -> tx.one(BEHIND, row -> new Lag(row.getLong(1), row.getDouble(2), System.nanoTime()))
                                .orElse(last));
            } catch (DatabaseUnavailable e) {
                last = new Lag(Double.NaN, Double.NaN, System.nanoTime());
            }
        }
        return last;
    }
}
