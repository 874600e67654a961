package org.gridloop.backbone.telling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.gridloop.backbone.journal.AfterCommit;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.time.Beat;
import org.gridloop.backbone.time.Pace;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log what the journal holds: in the journal's order, each fact at least once, by one process at a time. It
 * goes on for ever; what is in its way shows in the readiness of the service.
 */
@Singleton
public class Relay implements AfterCommit {

    static final Logger LOG = Logger.getLogger(Relay.class);

    private static final Beat BEAT = new Beat(Duration.ofMillis(5), 2, Duration.ofMillis(100));
    private static final long IDLE_NANOS = Duration.ofMillis(100).toNanos();
    private static final long STANDBY_NANOS = Duration.ofMillis(500).toNanos();
    private static final long AHEAD_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long STOPPED_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long CHECK_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long SLOW_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final DataSource source;
    private final RelayStore store;
    private final TellingLog log;
    private final List<Outlet> outlets;
    private final Wholeness wholeness;
    private final Pace pace;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile RelayState state = RelayState.STARTING;
    private volatile long busySince;
    private volatile @Nullable Thread thread;

    @Inject
    Relay(DataSource source, IssueLog log, Instance<Outlet> outlets, Wholeness wholeness) {
        this(source, log, outlets.stream().toList(), wholeness);
    }

    Relay(DataSource source, IssueLog log, List<Outlet> outlets, Wholeness wholeness) {
        this(source, new RelayTable(), new KafkaTellingLog(log), outlets, wholeness, Pace.REAL);
    }

    Relay(DataSource source, RelayStore store, TellingLog log, List<Outlet> outlets, Wholeness wholeness, Pace pace) {
        this.wholeness = wholeness;
        this.source = source;
        this.store = store;
        this.log = log;
        this.outlets = List.copyOf(outlets);
        this.pace = pace;
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    public void start() {
        Thread relay = new Thread(this::run, "relay");
        relay.setDaemon(true);
        thread = relay;
        relay.start();
    }

    public void stop() {
        stopping = true;
        Thread relay = thread;
        LockSupport.unpark(relay);
        try {
            if (relay != null && !relay.join(LEAVE)) {
                relay.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the journal has something new. Cheap; for any thread. */
    public void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            LockSupport.unpark(thread);
        }
    }

    /** Says that what keeps it from telling may be gone. */
    void lookAgain() {
        LockSupport.unpark(thread);
    }

    @Override
    public void factsWereCommitted() {
        wake();
    }

    RelayState state() {
        long since = busySince;
        return state.ready() && since != 0 && pace.nanos() - since > SLOW_NANOS
                ? RelayState.waitingFor("the log to acknowledge")
                : state;
    }

    void run() {
        int failures = 0;
        while (!stopping) {
            try (RelaySession session = RelaySession.open(source, store, log, outlets)) {
                if (session == null) {
                    lookUnlessWhole();
                    become(RelayState.STANDBY);
                    rest(STANDBY_NANOS);
                } else {
                    tellAll(session);
                }
                failures = 0;
            } catch (BrokerAhead e) {
                become(RelayState.stoppedBecause(String.valueOf(e.getMessage())));
                wholeness.lacks(String.valueOf(e.getMessage()));
                rest(AHEAD_NANOS);
            } catch (UnreadableFact e) {
                become(RelayState.stoppedBecause("the journal holds " + e.getMessage()));
                rest(STOPPED_NANOS);
            } catch (SQLException | DatabaseUnavailable e) {
                wholeness.doubt();
                become(RelayState.waitingFor("the database"));
                rest(backoff(failures++));
            } catch (KafkaException e) {
                become(RelayState.waitingFor("the log: " + e.getClass().getSimpleName()));
                rest(backoff(failures++));
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                // Faults in programs, ours or others': a relay whose thread had ended would say for ever that it tells.
                LOG.error("the relay met what it does not know", e);
                become(RelayState.stoppedBecause(e.getClass().getSimpleName()));
                rest(STOPPED_NANOS);
            } finally {
                busySince = 0;
            }
        }
    }

    /** Who leads looks by itself; who stands by accepts commands as well. */
    private void lookUnlessWhole() throws SQLException, BrokerAhead {
        if (!wholeness.isWhole()) {
            RelaySession.look(source, store, log);
            wholeness.found();
        }
    }

    private void tellAll(RelaySession session) throws SQLException, BrokerAhead, UnreadableFact {
        long checked = pace.nanos();
        while (!stopping) {
            awake.set(false);
            long begun = pace.nanos();
            busySince = begun;
            int told = session.tellNext();
            wholeness.found();
            busySince = 0;
            become(RelayState.TELLING);
            if (told < RelaySession.BATCH) {
                if (told > 0) {
                    pace.restAfter(begun, BEAT);
                }
                if (pace.nanos() - checked > CHECK_NANOS) {
                    session.checkAgain();
                    checked = pace.nanos();
                }
                pause(IDLE_NANOS);
            }
        }
    }

    private void become(RelayState next) {
        if (!next.equals(state)) {
            state = next;
            LOG.logf(next.ready() ? Logger.Level.INFO : Logger.Level.WARN, "relay: %s", next.sentence());
        }
    }

    private void pause(long nanos) {
        if (!awake.get()) {
            rest(nanos);
        }
    }

    /** Also when there is something new: what keeps this relay from telling does not pass sooner for it. */
    private void rest(long nanos) {
        if (!stopping) {
            pace.park(this, nanos);
        }
    }

    private static long backoff(int failures) {
        return Duration.ofMillis(100L << Math.min(failures, 3)).toNanos();
    }
}
