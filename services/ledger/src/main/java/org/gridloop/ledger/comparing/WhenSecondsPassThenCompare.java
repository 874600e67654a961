package org.gridloop.ledger.comparing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.Beat;
import org.gridloop.ledger.comparing.Disagreement.Kind;
import org.gridloop.ledger.comparing.KeptFactsView.Kepts;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every few seconds: some more of every journal, a tenth of a second each, from its beginning again when its end is
 * reached. Where that takes longer, because the machine has other work, it is done the less often.
 */
@Singleton
class WhenSecondsPassThenCompare {

    private static final Logger LOG = Logger.getLogger(WhenSecondsPassThenCompare.class);
    private static final int FACTS_AT_ONCE = 1000;
    private static final int RECORDS_AT_ONCE = 5000;
    private static final int MOST_SHOWN = 100;
    private static final long NANOS_AT_ONCE = Duration.ofMillis(100).toNanos();
    /** So that it takes no more than a twentieth of the time, unless a turn takes very long. */
    private static final Beat BEAT = new Beat(Duration.ZERO, 20, Duration.ofSeconds(15));

    private static final class Turn {
        private final Journal journal;
        private final Rounds rounds;

        Turn(Journal journal) {
            this.journal = journal;
            this.rounds = new Rounds(journal.source());
        }
    }

    private final DataSource source;
    private final IssueLog log;
    private final List<Turn> turns;
    private volatile long missing;
    private List<TopicPartition> partitions = List.of();
    private @Nullable LogReader reader;
    private long restsUntil = System.nanoTime();

    @Inject
    WhenSecondsPassThenCompare(DataSource source, IssueLog log, Journals journals) {
        this.source = source;
        this.log = log;
        this.turns = journals.all().stream().map(Turn::new).toList();
    }

    void meters(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("missing.total", () -> missing)
                .description(
                        "facts that were told and never heard: gaps, and what a journal has and the ledger has not")
                .register(meters);
        Gauge.builder("ledger.disagreements", () -> wrong().size())
                .description("facts on which a journal and the ledger disagree")
                .register(meters);
    }

    /** @return how all journals stand now */
    Comparison comparison() {
        List<Disagreement> wrong = wrong();
        return new Comparison(
                missing,
                count(wrong, Kind.DIFFERENT),
                count(wrong, Kind.NOT_IN_JOURNAL),
                turns.stream().map(turn -> turn.rounds.state()).toList(),
                wrong.subList(0, Math.min(MOST_SHOWN, wrong.size())));
    }

    private static long count(List<Disagreement> wrong, Kind kind) {
        return wrong.stream().filter(one -> one.kind() == kind).count();
    }

    private List<Disagreement> wrong() {
        List<Disagreement> wrong = new ArrayList<>();
        turns.forEach(turn -> wrong.addAll(turn.rounds.wrong()));
        return wrong;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void compare() {
        long began = System.nanoTime();
        if (began - restsUntil < 0) {
            return;
        }
        try {
            for (Turn turn : turns) {
                settle(turn);
                goOn(turn);
            }
            missing = Rows.reading(source, this::countMissing);
        } catch (DatabaseUnavailable | KafkaException e) {
            LOG.debugf("cannot compare: %s", e.getClass().getSimpleName());
        }
        long now = System.nanoTime();
        restsUntil = now + BEAT.restNanos(now - began);
    }

    private void settle(Turn turn) {
        Rows.reading(source, rows -> {
            Set<FactNo> due = turn.rounds.due(KeptFactsView.positions(rows));
            turn.rounds.settle(due, KeptFactsView.keptAmong(rows, turn.journal.source(), due));
            return true;
        });
    }

    private void goOn(Turn turn) {
        long began = System.nanoTime();
        try {
            boolean over = false;
            while (!over && System.nanoTime() - began < NANOS_AT_ONCE) {
                over = next(turn);
            }
        } catch (UncheckedIOException e) {
            LOG.debugf("%s does not answer: %s", turn.journal.source(), e.getMessage());
            turn.rounds.hasNotAnswered();
        }
    }

    private boolean next(Turn turn) {
        FactNo at = turn.rounds.at();
        Kepts kept = Rows.reading(
                source, rows -> KeptFactsView.after(rows, turn.journal.source(), at, FACTS_AT_ONCE, RECORDS_AT_ONCE));
        FactNo to = kept.to();
        Told told = turn.journal.facts(at, to, FACTS_AT_ONCE);
        Span span = Span.compare(
                turn.journal.source(), kept.facts(), to, told, told.facts().size() < FACTS_AT_ONCE);
        return turn.rounds.take(span, span.awaited().isEmpty() ? Map.of() : ends(), Instant.now());
    }

    private long countMissing(Rows rows) throws SQLException {
        long count = KeptFactsView.gaps(rows);
        for (Turn turn : turns) {
            List<FactNo> lost = turn.rounds.wrong().stream()
                    .filter(one -> one.kind() == Kind.MISSING)
                    .map(one -> new FactNo(one.issueId(), one.sequence()))
                    .toList();
            count += lost.size()
                    - KeptFactsView.gapsAmong(rows, turn.journal.source(), lost).size();
        }
        return count;
    }

    private Map<Integer, Long> ends() {
        LogReader open = reader;
        try {
            if (open == null) {
                partitions = IssueLog.allOf(log.ensureTopic());
                open = log.reader();
                reader = open;
            }
            Map<Integer, Long> ends = new HashMap<>();
            open.ends(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        } catch (KafkaException e) {
            reader = null;
            if (open != null) {
                open.close();
            }
            throw e;
        }
    }
}
