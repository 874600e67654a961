package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.simulation.SimulatedConnection;

/** The parking place, in a simulated database. */
final class SimulatedParked implements ParkedStore {

    private record IssueLock(String issueId) {}

    private record Why(String reason, String detail) {
        @Override
        public String toString() {
            return reason + " " + detail;
        }
    }

    private record Row(Parked who, Reading reading) {}

    private static SimulatedConnection statement(Rows tx, String what) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement(what);
        return db;
    }

    @Override
    public boolean alone(Rows tx, String issueId) throws SQLException {
        return statement(tx, "alone").tryLock(new IssueLock(issueId), true);
    }

    @Override
    public Set<Parked> of(Rows tx, Collection<String> issues) throws SQLException {
        Set<Parked> parked = new HashSet<>();
        for (Object who : statement(tx, "parked").all("parked_issue").keySet()) {
            if (issues.contains(((Parked) who).issueId())) {
                parked.add((Parked) who);
            }
        }
        return parked;
    }

    @Override
    public void park(Rows tx, Parked who, Reading reading, String reason, String detail) throws SQLException {
        SimulatedConnection db = statement(tx, "park");
        if (db.get("parked_issue", who) == null) {
            db.put("parked_issue", who, new Why(reason, detail));
        }
        for (Object row : db.all("parked_record").values()) {
            if (((Row) row).who().equals(who)
                    && ((Row) row).reading().reference().equals(reading.reference())) {
                return;
            }
        }
        db.put("parked_record", db.database().draw(), new Row(who, reading));
    }

    @Override
    public List<Waiting> queue(Rows tx, Parked who, int limit) throws SQLException {
        List<Waiting> queue = new ArrayList<>();
        for (Map.Entry<Object, Object> row :
                statement(tx, "queue").all("parked_record").entrySet()) {
            if (((Row) row.getValue()).who().equals(who) && queue.size() < limit) {
                queue.add(new Waiting((Long) row.getKey(), ((Row) row.getValue()).reading()));
            }
        }
        return queue;
    }

    @Override
    public SortedSet<Integer> partitions(Rows tx, String issueId) throws SQLException {
        SortedSet<Integer> partitions = new TreeSet<>();
        for (Object row :
                statement(tx, "parked partitions").all("parked_record").values()) {
            if (((Row) row).who().issueId().equals(issueId)) {
                partitions.add(((Row) row).reading().entry().partition());
            }
        }
        return partitions;
    }

    @Override
    public void done(Rows tx, Parked who, Waiting waiting) throws SQLException {
        SimulatedConnection db = statement(tx, "unpark");
        db.remove("parked_record", waiting.place());
        if (db.all("parked_record").values().stream()
                .noneMatch(row -> ((Row) row).who().equals(who))) {
            db.remove("parked_issue", who);
        }
    }

    @Override
    public void because(Rows tx, Parked who, String reason, String detail) throws SQLException {
        SimulatedConnection db = statement(tx, "because");
        if (db.get("parked_issue", who) != null) {
            db.put("parked_issue", who, new Why(reason, detail));
        }
    }

    @Override
    public List<Parked> released(Rows tx) throws SQLException {
        List<Parked> released = new ArrayList<>();
        statement(tx, "released").all("parked_issue").forEach((who, why) -> {
            if (((Why) why).reason().equals(RELEASED)) {
                released.add((Parked) who);
            }
        });
        return released;
    }
}
