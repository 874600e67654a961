package org.gridloop.response.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.Outlet;
import org.gridloop.backbone.telling.Told;
import org.gridloop.backbone.telling.UnreadableFact;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.response.reference.Units;

/** Sends each unit's news, in the order of the journal, to that unit's topic alone. */
@Singleton
class FeedsWiring implements Outlet {

    private static final Set<String> TOLD = Set.of(
            EventRegistry.wireName(OrderReceived.class),
            EventRegistry.wireName(OrderWithdrawn.class),
            EventRegistry.wireName(OrderKept.class),
            EventRegistry.wireName(OrderRescheduled.class));

    private final DataSource source;
    private final ObjectMapper json;
    private final FeedTopicsWiring topics;
    private final Units units;

    FeedsWiring(DataSource source, ObjectMapper json, FeedTopicsWiring topics, Units units) {
        this.source = source;
        this.json = json;
        this.topics = topics;
        this.units = units;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> recordsFor(List<Told> batch) {
        List<Told> candidates =
                batch.stream().filter(told -> TOLD.contains(told.type())).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<String> withFeed = Set.copyOf(units.withFeed());
        Map<String, News.Brief> briefs = briefsOf(candidates);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Told told : candidates) {
            News.of(factIn(told), briefs)
                    .filter(news -> withFeed.contains(news.unit()))
                    .ifPresent(news -> records.add(recordOf(told, news)));
        }
        if (!records.isEmpty()) {
            topics.ensure();
        }
        return records;
    }

    private ProducerRecord<String, byte[]> recordOf(Told told, News news) {
        byte[] value;
        try {
            value = json.writeValueAsBytes(news.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news that cannot be written as JSON", e);
        }
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(News.topicOf(news.unit()), told.issueId(), value);
        Map<String, String> attributes = new HashMap<>();
        attributes.put(Attributes.SPEC_VERSION, Attributes.VERSION_1);
        attributes.put(Attributes.ID, Attributes.factId(told.issueId(), told.sequence()));
        attributes.put(Attributes.SOURCE, "/department-response");
        attributes.put(Attributes.TYPE, "dispatch." + news.kind() + ".v1");
        attributes.put(Attributes.SUBJECT, told.issueId());
        attributes.put(Attributes.TIME, told.time().toString());
        attributes.put(Attributes.CONTENT_TYPE, Attributes.JSON);
        attributes.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static DomainEvent factIn(Told told) {
        try {
            return FactJson.read(told.type(), told.payload());
        } catch (UnreadableFact e) {
            throw new IllegalStateException("the journal holds a fact this service cannot read", e);
        }
    }

    /** One query for the batch. */
    private Map<String, News.Brief> briefsOf(List<Told> batch) {
        Set<String> issues = new LinkedHashSet<>();
        batch.forEach(told -> issues.add(told.issueId()));
        Map<String, News.Brief> briefs = new HashMap<>();
        Rows.reading(
                source,
                rows -> rows.query(
                        "select issue_id, title, text, lon, lat from briefs where issue_id = any (?)",
                        row -> briefs.put(row.getString("issue_id"), brief(row)),
                        issues));
        return briefs;
    }

    private static News.Brief brief(ResultSet row) throws SQLException {
        return new News.Brief(
                row.getString("title"),
                row.getString("text"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }
}
