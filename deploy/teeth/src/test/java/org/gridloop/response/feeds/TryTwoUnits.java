package org.gridloop.response.feeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gridloop.backbone.telling.Told;

/** Orders of two units. */
public final class TryTwoUnits implements Supplier<String> {

    private static final String FIRST_TOPIC = "gridloop.teeth.first-topic";

    @Override
    public String get() {
        try {
            Constructor<?> constructor = FeedsWiring.class.getDeclaredConstructors()[0];
            Object feeds = constructor.newInstance(null, new ObjectMapper(), null, null);
            Method recordOf = FeedsWiring.class.getDeclaredMethod("recordOf", Told.class, News.class);
            recordOf.setAccessible(true);
            Told told = new Told(1, "issue", 1, "type", new byte[0], Instant.EPOCH, "cause", "actor", "");
            Set<String> topics = new HashSet<>();
            for (String unit : List.of("dept-a", "dept-b")) {
                News news = new News(unit, "withdrawn", new News.Withdrawn("issue", 1, unit, "closed"));
                topics.add(((ProducerRecord<?, ?>) recordOf.invoke(feeds, told, news)).topic());
            }
            return topics.size() == 1 ? "one topic" : "two topics";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            System.clearProperty(FIRST_TOPIC);
        }
    }
}
