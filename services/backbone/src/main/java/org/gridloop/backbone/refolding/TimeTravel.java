package org.gridloop.backbone.refolding;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.Refold;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.OneConnection;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.jspecify.annotations.Nullable;

/**
 * What a view showed at some time: the log folded up to then, by the view's own fold, into tables only the question sees.
 * The live rows are neither read nor touched. Each question reads the log anew, and one is answered after the other.
 */
@Singleton
public class TimeTravel {

    private static final int PATIENCE_S = 20;

    /** Asks what stands there. */
    @FunctionalInterface
    public interface Question<T> {
        /**
         * @param past where the views' tables, by their usual names, are those of the past; only to be read
         * @param now what time it was in the domain
         */
        T ask(DataSource past, Instant now);
    }

    /** An answer, and what it stands on. */
    public record Answer<T>(T answer, AsOf asOf) {}

    private final Besides besides;
    private final IssueLog log;
    private final List<View> views;
    private final DomainClock clock;
    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    TimeTravel(Besides besides, IssueLog log, @Any Instance<View> views, DomainClock clock) {
        this.besides = besides;
        this.log = log;
        this.views = views.stream().toList();
        this.clock = clock;
    }

    /**
     * @param names of the views the question is about
     * @param issueId only the facts of this issue; null for all
     * @throws Refusal when others ask such questions for too long
     */
    public <T> Answer<T> ask(Moment moment, Collection<String> names, @Nullable String issueId, Question<T> question) {
        List<View> chosen =
                views.stream().filter(view -> names.contains(view.name())).toList();
        try {
            if (!turn.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw Refusal.refused(MomentReason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.refused(MomentReason.BUSY);
        }
        try (Connection connection = besides.open();
                LogReader reader = log.scanner()) {
            Rows rows = Rows.over(connection);
            Refold refold = new Refold(
                    rows,
                    chosen,
                    fact -> (issueId == null || issueId.equals(fact.issueId())) && isKnown(moment, fact),
                    Refold.SMALL_BATCH);
            create(rows, chosen);
            refold.until(reader, ends(moment, reader), records -> connection.commit());
            return new Answer<>(
                    question.ask(new OneConnection(connection), now(moment)), AsOf.of(moment, refold.next()));
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        } finally {
            turn.release();
        }
    }

    private static void create(Rows rows, Collection<View> views) throws SQLException {
        String schema =
                rows.one("select current_schema()", row -> row.getString(1)).orElseThrow();
        for (String note : Refold.NOTES) {
            BesideTable.create(rows, schema, note);
        }
        for (View view : views) {
            for (String table : view.tables()) {
                BesideTable.create(rows, schema, table);
            }
        }
    }

    /** What was recorded is a beginning of the log; what was so may be told anywhere in it. */
    private static Map<Integer, Long> ends(Moment moment, LogReader reader) {
        Collection<TopicPartition> partitions = reader.partitions();
        Map<TopicPartition, Long> ends = switch (moment.axis()) {
            case RECORDED -> reader.endsAfter(partitions, moment.at());
            case VALID -> reader.ends(partitions);
        };
        Map<Integer, Long> byNumber = new HashMap<>();
        ends.forEach((partition, end) -> byNumber.put(partition.partition(), end));
        return byNumber;
    }

    private static boolean isKnown(Moment moment, Heard fact) {
        return switch (moment.axis()) {
            case RECORDED -> true;
            case VALID -> !validFrom(fact).isAfter(moment.at());
        };
    }

    /** When it happened, where a fact says so, else when it was decided. */
    private static Instant validFrom(Heard fact) {
        Instant occurredAt = fact.event().occurredAt();
        return occurredAt == null ? fact.time() : occurredAt;
    }

    /** Records are stamped in real time, facts in the domain's. */
    private Instant now(Moment moment) {
        return switch (moment.axis()) {
            case RECORDED -> clock.at(moment.at());
            case VALID -> moment.at();
        };
    }
}
