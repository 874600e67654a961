package org.gridloop.backbone.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.showing.Rows;

/** The SQL of the parking place, as hearing and re-drive use it. */
final class ParkedTable implements ParkedStore {

    /** First half of the lock under which one issue is re-driven; the number means nothing. */
    private static final int ISSUE_LOCK = 1735549294;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private static final String ADD_ISSUE = """
            insert into parked_issue (consumer, issue_id, reason, detail) values (?, ?, ?, ?)
            on conflict (consumer, issue_id) do nothing""";

    private static final String ADD_RECORD = """
            insert into parked_record
                (consumer, issue_id, reference, partition, log_offset, type, message_key, attributes, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (consumer, issue_id, reference) do nothing""";

    private static final String QUEUE = """
            select place, partition, log_offset, message_key, attributes, payload
            from parked_record where consumer = ? and issue_id = ? order by place limit ?""";

    private static final String DROP_EMPTY = """
            delete from parked_issue i where consumer = ? and issue_id = ?
            and not exists (select 1 from parked_record r where r.consumer = i.consumer and r.issue_id = i.issue_id)""";

    @Override
    public boolean alone(Rows tx, String issueId) throws SQLException {
        return tx.one("select pg_try_advisory_xact_lock(?, hashtext(?))", row -> row.getBoolean(1), ISSUE_LOCK, issueId)
                .orElse(false);
    }

    @Override
    public Set<Parked> of(Rows tx, Collection<String> issues) throws SQLException {
        return new HashSet<>(tx.query(
                "select consumer, issue_id from parked_issue where issue_id = any (?)",
                row -> new Parked(row.getString(1), row.getString(2)),
                issues));
    }

    @Override
    public void park(Rows tx, Parked who, Reading reading, String reason, String detail) throws SQLException {
        Entry entry = reading.entry();
        tx.update(ADD_ISSUE, who.consumer(), who.issueId(), reason, detail);
        tx.update(
                ADD_RECORD,
                who.consumer(),
                who.issueId(),
                reading.reference(),
                entry.partition(),
                entry.offset(),
                entry.attribute(Attributes.TYPE),
                entry.key(),
                json(entry.attributes()),
                entry.payload());
    }

    @Override
    public List<Waiting> queue(Rows tx, Parked who, int limit) throws SQLException {
        return tx.query(
                QUEUE,
                row -> new Waiting(
                        row.getLong(1),
                        Reading.of(new Entry(
                                row.getInt(2),
                                row.getLong(3),
                                row.getString(4),
                                attributes(row.getString(5)),
                                row.getBytes(6)))),
                who.consumer(),
                who.issueId(),
                limit);
    }

    @Override
    public SortedSet<Integer> partitions(Rows tx, String issueId) throws SQLException {
        return new TreeSet<>(tx.query(
                "select distinct partition from parked_record where issue_id = ?", row -> row.getInt(1), issueId));
    }

    @Override
    public void done(Rows tx, Parked who, Waiting waiting) throws SQLException {
        tx.update("delete from parked_record where place = ?", waiting.place());
        tx.update(DROP_EMPTY, who.consumer(), who.issueId());
    }

    @Override
    public void because(Rows tx, Parked who, String reason, String detail) throws SQLException {
        tx.update(
                "update parked_issue set reason = ?, detail = ? where consumer = ? and issue_id = ?",
                reason,
                detail,
                who.consumer(),
                who.issueId());
    }

    @Override
    public List<Parked> released(Rows tx) throws SQLException {
        return tx.query(
                "select consumer, issue_id from parked_issue where reason = ? order by since",
                row -> new Parked(row.getString(1), row.getString(2)),
                RELEASED);
    }

    private static String json(Map<String, String> attributes) {
        try {
            return JSON.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> attributes(String json) {
        try {
            return JSON.readValue(json, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
