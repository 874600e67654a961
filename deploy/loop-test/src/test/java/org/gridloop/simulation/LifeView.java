package org.gridloop.simulation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A view that forgets nothing: what was heard of an issue, in the order in which it was heard. */
final class LifeView extends IssueRowView<LifeView.Row> {

    static final String TABLE = "lives";

    record Fact(String source, long sequence, DomainEvent event) {
        String reference() {
            return source + "/" + event.issueId() + ":" + sequence;
        }
    }

    record Row(String issueId, List<Fact> facts) {

        <E extends DomainEvent> Optional<E> last(Class<E> type) {
            return facts.reversed().stream()
                    .map(Fact::event)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }

        int place(DomainEvent event) {
            int place = facts.size();
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i).event().equals(event)) {
                    place = i;
                }
            }
            return place;
        }

        boolean isAfter(Class<? extends DomainEvent> later, DomainEvent earlier) {
            return facts.stream().skip(place(earlier)).map(Fact::event).anyMatch(later::isInstance);
        }

        long count(Class<? extends DomainEvent> type) {
            return facts.stream().map(Fact::event).filter(type::isInstance).count();
        }
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean hears(DomainEvent event) {
        return true;
    }

    @Override
    protected Map<String, Row> load(Rows tx, Collection<String> issueIds) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement("load view");
        Map<String, Row> rows = new HashMap<>();
        for (String issue : issueIds) {
            if (db.get(TABLE, issue) instanceof Row row) {
                rows.put(issue, row);
            }
        }
        return rows;
    }

    @Override
    protected @Nullable Row evolve(@Nullable Row row, Heard heard) {
        return evolved(row, new Fact(heard.source(), heard.sequence(), heard.event()));
    }

    static Row evolved(@Nullable Row row, Fact fact) {
        List<Fact> facts = new ArrayList<>(row == null ? List.of() : row.facts());
        facts.add(fact);
        return new Row(fact.event().issueId(), List.copyOf(facts));
    }

    @Override
    protected void save(Rows tx, Collection<Row> rows) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement("save view");
        rows.forEach(row -> db.put(TABLE, row.issueId(), row));
        if (db.world().has(Mutation.VIEW_WITHOUT_ITS_TRANSACTION)) {
            db.applyAtOnce(TABLE);
        }
    }
}
