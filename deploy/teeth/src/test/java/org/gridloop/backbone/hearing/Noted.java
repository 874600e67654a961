package org.gridloop.backbone.hearing;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.events.IntakeEvent.IssueSupplemented;

/** A service that has heard the first fact of an issue, and that notes in memory what it parks. */
final class Noted implements HeardStore, ParkedStore {

    static final String ISSUE = "0c8e6a4e-97a1-4f0e-8a3e-0d6f7f1b2c3d";
    private static final String SOURCE = "/intake";

    final List<Parked> parked = new ArrayList<>();

    Notebook book() {
        return new Notebook(this, this);
    }

    /** A record of the log. */
    static Entry record(long sequence) {
        IssueSupplemented fact = new IssueSupplemented(ISSUE, "note", "staff");
        Map<String, String> attributes = new HashMap<>();
        attributes.put(Attributes.SPEC_VERSION, Attributes.VERSION_1);
        attributes.put(Attributes.ID, Attributes.factId(ISSUE, sequence));
        attributes.put(Attributes.SOURCE, SOURCE);
        attributes.put(Attributes.TYPE, FactJson.wireName(fact));
        attributes.put(Attributes.SUBJECT, ISSUE);
        attributes.put(Attributes.TIME, Instant.EPOCH.toString());
        attributes.put(Attributes.SEQUENCE, Long.toString(sequence));
        attributes.put(Attributes.CAUSATION_ID, "test");
        attributes.put(Attributes.ACTOR, "automation:test");
        return new Entry(0, sequence, ISSUE, attributes, FactJson.write(fact));
    }

    static Heard heard(long sequence) {
        return ((Reading.Readable) Reading.of(record(sequence))).heard();
    }

    static Stream stream() {
        return new Stream(SOURCE, ISSUE);
    }

    /** Nobody answers there. */
    static Connection connection() {
        return nobody(Connection.class);
    }

    static DataSource source() {
        return nobody(DataSource.class);
    }

    private static <T> T nobody(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                Noted.class.getClassLoader(), new Class<?>[] {type}, (self, method, words) -> null));
    }

    @Override
    public void lock(Rows tx, SortedSet<Integer> partitions) {}

    @Override
    public Map<Stream, Long> last(Rows tx, Collection<Stream> streams) {
        return streams.contains(stream()) ? Map.of(stream(), 1L) : Map.of();
    }

    @Override
    public void save(Rows tx, Map<Stream, Long> last) {}

    @Override
    public void savePositions(Rows tx, Collection<Position> positions) {}

    @Override
    public Optional<Position> position(Rows tx, int partition) {
        return Optional.empty();
    }

    @Override
    public boolean alone(Rows tx, String issueId) {
        return true;
    }

    @Override
    public Set<Parked> of(Rows tx, Collection<String> issues) {
        return new HashSet<>();
    }

    @Override
    public void park(Rows tx, Parked who, Reading reading, String reason, String detail) {
        parked.add(who);
    }

    @Override
    public List<Waiting> queue(Rows tx, Parked who, int limit) {
        return List.of();
    }

    @Override
    public SortedSet<Integer> partitions(Rows tx, String issueId) {
        return new TreeSet<>();
    }

    @Override
    public void done(Rows tx, Parked who, Waiting waiting) {}

    @Override
    public void because(Rows tx, Parked who, String reason, String detail) {}

    @Override
    public List<Parked> released(Rows tx) {
        return List.of();
    }
}
