package org.gridloop.backbone.refolding;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueSupplemented;

/**
 * Keeps each note with some value beside it, an SQL expression over the number of the fact and the size of the batch it
 * came in. Chokes on a text it is told to choke on.
 */
record NotesView(String name, String value, Set<String> chokesOn, List<String> tables) implements View {

    NotesView(String name, String value) {
        this(name, value, ConcurrentHashMap.newKeySet(), List.of(name));
    }

    String ddl() {
        return "create table " + name + " (issue_id text not null, no bigint not null, text text not null, value text,"
                + " primary key (issue_id, no))";
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof IssueSupplemented;
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            IssueSupplemented note = (IssueSupplemented) heard.event();
            if (chokesOn.contains(note.text())) {
                throw new IllegalStateException("choked");
            }
            tx.update(
                    "insert into " + name + " select ?, f.no, ?, (" + value + ")::text"
                            + " from (select ?::bigint as no, ?::bigint as batch) f",
                    note.issueId(),
                    note.text(),
                    heard.sequence(),
                    batch.size());
        }
    }
}
