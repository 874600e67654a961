package org.gridloop.backbone.refolding;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.hearing.Refold;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;

/**
 * Folds views from the whole log into tables beside the live ones and compares both at the same offsets. The service may
 * run meanwhile; only while rows are switched its hearing waits.
 */
@Singleton
public class Rebuilding {

    /** Told how far it is. */
    @FunctionalInterface
    public interface Watcher {
        /** @param records of {@code total} that were folded */
        void progress(long records, long total);
    }

    /**
     * What came of it.
     *
     * @param views in the order of their names
     * @param heardTheSame whether the live views had heard exactly the facts the log holds up to these offsets
     * @param standsOn by partition, the offset of the first record that is not in it
     * @param records how many were folded
     * @param nanos how long that took
     */
    public record Result(
            List<Rebuilt> views, boolean heardTheSame, Map<Integer, Long> standsOn, long records, long nanos) {
        public Result {
            views = List.copyOf(views);
            standsOn = new TreeMap<>(standsOn);
        }

        public boolean isEqual() {
            return heardTheSame && views.stream().allMatch(Rebuilt::isEqual);
        }

        public double perSecond() {
            return nanos == 0 ? 0 : records * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
        }
    }

    private final Besides besides;
    private final IssueLog log;
    private final List<View> views;

    @Inject
    Rebuilding(Besides besides, IssueLog log, @Any Instance<View> views) {
        this(besides, log, views.stream().toList());
    }

    Rebuilding(Besides besides, IssueLog log, List<View> views) {
        this.besides = besides;
        this.log = log;
        this.views = List.copyOf(views);
    }

    /** @return the names of this service's views */
    public List<String> names() {
        return views.stream().map(View::name).sorted().toList();
    }

    /**
     * @param wanted names of views; those of other services are passed over
     * @param switching whether the live rows become the rebuilt ones
     * @throws LogTooShort when the log lacks what the live views have heard
     */
    public Result rebuild(List<String> wanted, boolean switching, Watcher watcher) {
        List<View> chosen = views.stream()
                .filter(view -> wanted.contains(view.name()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        try (Connection connection = besides.open();
                LogReader reader = log.scanner()) {
            return new Run(connection, chosen, reader, watcher).rebuild(switching);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static final class Run {
        private final Connection connection;
        private final Rows tx;
        private final List<View> views;
        private final LogReader reader;
        private final Watcher watcher;
        private final Refold refold;

        Run(Connection connection, List<View> views, LogReader reader, Watcher watcher) {
            this.connection = connection;
            this.tx = Rows.over(connection);
            this.views = views;
            this.reader = reader;
            this.watcher = watcher;
            this.refold = new Refold(tx, views, fact -> true, Refold.LARGE_BATCH);
        }

        Result rebuild(boolean switching) throws SQLException {
            String schema =
                    tx.one("select current_schema()", row -> row.getString(1)).orElseThrow();
            Map<String, BesideTable> tables = tables(schema);
            Map<Integer, Long> heard = Refold.heardTo(tx, schema);
            connection.commit();
            long begun = System.nanoTime();
            long records = fold(heard, true);
            long nanos = System.nanoTime() - begun;
            if (switching) {
                Refold.holdBackHearing(
                        tx,
                        reader.partitions().stream()
                                .map(TopicPartition::partition)
                                .toList());
            } else {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            fold(Refold.heardTo(tx, schema), false);
            boolean same = compared(tables, Refold.HEARD).isEqual();
            List<Rebuilt> rebuilt = new ArrayList<>();
            for (View view : views) {
                rebuilt.add(compared(view, tables, schema, switching && same));
            }
            connection.commit();
            return new Result(rebuilt, same, refold.next(), records, nanos);
        }

        private Rebuilt compared(View view, Map<String, BesideTable> tables, String schema, boolean switching)
                throws SQLException {
            long parkedLive = ParkedSwitch.issues(tx, schema, view.name());
            long parkedRebuilt = ParkedSwitch.issues(tx, "pg_temp", view.name());
            List<Rebuilt.Table> compared = new ArrayList<>();
            for (String name : view.tables()) {
                compared.add(compared(tables, name));
                if (switching) {
                    of(tables, name).switchOver(tx);
                }
            }
            if (switching) {
                ParkedSwitch.over(tx, schema, view.name());
            }
            return new Rebuilt(view.name(), compared, parkedLive, parkedRebuilt, switching);
        }

        /** From here on names mean what stands beside; a table no view has declared is none. */
        private Map<String, BesideTable> tables(String schema) throws SQLException {
            Map<String, BesideTable> tables = new HashMap<>();
            for (String name : Refold.NOTES) {
                tables.put(name, BesideTable.create(tx, schema, name));
            }
            for (View view : views) {
                for (String name : view.tables()) {
                    tables.put(name, BesideTable.create(tx, schema, name));
                }
            }
            tx.update("set search_path to pg_temp");
            return tables;
        }

        private long fold(Map<Integer, Long> to, boolean committing) throws SQLException {
            long total = to.values().stream().mapToLong(end -> end).sum();
            long folded = refold.until(reader, to, records -> {
                if (committing) {
                    connection.commit();
                    watcher.progress(records, total);
                }
            });
            Map<Integer, Long> reached = refold.next();
            to.forEach((partition, end) -> {
                long there = reached.getOrDefault(partition, 0L);
                if (there < end) {
                    throw new LogTooShort(partition, there, end);
                }
            });
            return folded;
        }

        private Rebuilt.Table compared(Map<String, BesideTable> tables, String name) throws SQLException {
            BesideTable table = of(tables, name);
            BesideTable.Digest live = table.live(tx);
            BesideTable.Digest rebuilt = table.rebuilt(tx);
            boolean equal = live.equals(rebuilt);
            return new Rebuilt.Table(
                    name,
                    live.digest(),
                    rebuilt.digest(),
                    rebuilt.rows(),
                    equal ? 0 : table.differences(tx),
                    equal ? List.of() : table.examples(tx));
        }

        private static BesideTable of(Map<String, BesideTable> tables, String name) {
            return Objects.requireNonNull(tables.get(name), name);
        }
    }
}
