package org.gridloop.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridloop.backbone.journal.JournalDoor.Row;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.FactMeta;
import org.gridloop.backbone.telling.UnreadableFact;
import org.gridloop.looptest.LegalLife;

/** What must hold when everything has come to rest. */
final class Verdict {

    /** A fact as the log has it. */
    private record Told(String source, String issue, long sequence, String type, String cause, byte[] payload) {
        String reference() {
            return source + "/" + issue + ":" + sequence;
        }
    }

    private final World world;
    private final Suite suite;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Row> journaled = new LinkedHashMap<>();
    private final Map<String, Told> told = new LinkedHashMap<>();

    private Verdict(World world, Suite suite) {
        this.world = world;
        this.suite = suite;
    }

    /** @return every rule that is broken, none when all is well */
    static List<String> of(World world, Suite suite) {
        Verdict verdict = new Verdict(world, suite);
        try {
            verdict.journals();
            verdict.log();
            verdict.lives();
            verdict.views();
            verdict.parked();
            verdict.acknowledged();
        } catch (UnreadableFact e) {
            verdict.broken.add("unreadable: " + e.getMessage());
        }
        verdict.standing();
        suite.stoppedRelays().forEach(why -> verdict.broken.add("a relay stopped: " + why));
        return verdict.broken;
    }

    private void journals() throws UnreadableFact {
        for (Database database : suite.databases().values()) {
            Map<String, Long> last = new HashMap<>();
            Set<String> effects = new HashSet<>();
            for (Object each : database.table("journal").values()) {
                Row row = (Row) each;
                String source = "/" + database.service();
                journaled.put(source + "/" + row.issueId() + ":" + row.sequence(), row);
                if (last.getOrDefault(row.issueId(), 0L) + 1 != row.sequence()) {
                    broken.add("journal not contiguous: " + source + " " + row.issueId() + " has " + row.sequence()
                            + " after " + last.get(row.issueId()));
                }
                last.put(row.issueId(), row.sequence());
                String effect = row.issueId() + " " + row.type() + " because of "
                        + FactMeta.read(row.meta()).cause();
                if (!effects.add(effect)) {
                    broken.add("effect twice: " + source + " " + effect);
                }
            }
        }
    }

    private void log() {
        Map<String, Long> last = new HashMap<>();
        boolean mayRepeat = world.faults().containsKey("record repeated")
                || world.faults().containsKey("log lost its tail")
                || world.faults().containsKey("connection lost");
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            for (ConsumerRecord<byte[], byte[]> record : suite.log().partition(partition)) {
                Told fact = read(record);
                Row row = journaled.get(fact.reference());
                if (row == null || !row.type().equals(fact.type()) || !Arrays.equals(row.payload(), fact.payload())) {
                    broken.add("invented: " + fact.reference() + " is in the log and not in the journal");
                }
                if (told.containsKey(fact.reference())) {
                    if (!mayRepeat) {
                        broken.add("told twice: " + fact.reference());
                    }
                    continue;
                }
                told.put(fact.reference(), fact);
                String stream = fact.source() + " " + fact.issue();
                if (!isRetold() && last.getOrDefault(stream, 0L) + 1 != fact.sequence()) {
                    broken.add("log not in order: " + fact.reference() + " after " + last.get(stream));
                }
                last.put(stream, fact.sequence());
                if (!isRetold() && journaled.containsKey(fact.cause()) && !told.containsKey(fact.cause())) {
                    broken.add("effect before its cause: " + fact.reference() + " before " + fact.cause());
                }
            }
        }
        journaled.keySet().stream()
                .filter(reference -> !told.containsKey(reference))
                .forEach(reference -> broken.add("lost: " + reference + " is in the journal and not in the log"));
    }

    /**
     * After a loss each relay tells its own part again, and nobody orders theirs among each other; a fact sent in the
     * moment of the loss may stand before one that was lost with it, and whoever hears holds it back until then.
     */
    private boolean isRetold() {
        return world.faults().containsKey("log lost its tail");
    }

    private static Told read(ConsumerRecord<byte[], byte[]> record) {
        String id = text(record, Attributes.ID);
        int colon = id.lastIndexOf(':');
        return new Told(
                text(record, Attributes.SOURCE),
                new String(record.key(), UTF_8),
                Long.parseLong(id.substring(colon + 1)),
                text(record, Attributes.TYPE),
                text(record, Attributes.CAUSATION_ID),
                record.value());
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        return Objects.requireNonNull(Attributes.text(record.headers(), name));
    }

    private void lives() {
        if (isRetold()) {
            return;
        }
        for (Outside life : suite.lives()) {
            String illegal = LegalLife.firstIllegal(told.values().stream()
                    .filter(fact -> fact.issue().equals(life.issue()))
                    .map(Told::type)
                    .toList());
            if (!illegal.isEmpty()) {
                broken.add("illegal life: " + life.issue() + ": " + illegal);
            }
        }
    }

    private void views() throws UnreadableFact {
        Map<String, LifeView.Row> fresh = new HashMap<>();
        for (Told fact : told.values()) {
            LifeView.Fact next =
                    new LifeView.Fact(fact.source(), fact.sequence(), FactJson.read(fact.type(), fact.payload()));
            fresh.put(fact.issue(), LifeView.evolved(fresh.get(fact.issue()), next));
        }
        for (Database database : suite.databases().values()) {
            Map<Object, Object> view = database.table(LifeView.TABLE);
            for (Outside life : suite.lives()) {
                LifeView.Row expected = fresh.get(life.issue());
                LifeView.Row found = (LifeView.Row) view.get(life.issue());
                if (expected != null && !isSame(expected, found)) {
                    broken.add("view unlike a fresh fold: " + database.service() + " " + life.issue());
                }
            }
        }
    }

    private boolean isSame(LifeView.Row expected, LifeView.@org.jspecify.annotations.Nullable Row found) {
        if (found == null) {
            return false;
        }
        if (!isRetold()) {
            return expected.equals(found);
        }
        Map<String, List<LifeView.Fact>> inOrder = bySource(expected);
        inOrder.values().forEach(facts -> facts.sort(Comparator.comparingLong(LifeView.Fact::sequence)));
        return inOrder.equals(bySource(found));
    }

    private static Map<String, List<LifeView.Fact>> bySource(LifeView.Row row) {
        Map<String, List<LifeView.Fact>> bySource = new HashMap<>();
        row.facts()
                .forEach(fact -> bySource.computeIfAbsent(fact.source(), any -> new ArrayList<>())
                        .add(fact));
        return bySource;
    }

    /** Who waits to take over asks now and then: ten times a second at most, and once for every fault. */
    private void standing() {
        int asked = world.counted("lead");
        long tenths = world.scheduler().now() / 100_000_000;
        int faults = world.faults().values().stream().mapToInt(count -> count).sum();
        if (asked > suite.processes() * (tenths + 10 + faults)) {
            broken.add("relays ask for the lead without rest: " + asked + " times");
        }
    }

    private void parked() {
        suite.databases()
                .values()
                .forEach(database -> database.table("parked_issue")
                        .forEach((who, why) -> broken.add("parked: " + database.service() + " " + who + " " + why)));
    }

    private void acknowledged() throws UnreadableFact {
        Set<String> causes = new HashSet<>();
        for (Row row : journaled.values()) {
            causes.add(FactMeta.read(row.meta()).cause());
        }
        suite.lives()
                .forEach(life -> life.acknowledged().stream()
                        .filter(key -> !causes.contains(key))
                        .forEach(key -> broken.add("answered as done and not journaled: " + key)));
    }
}
