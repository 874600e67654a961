package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridloop.backbone.hearing.HeardStore.Position;
import org.gridloop.backbone.hearing.HeardStore.Stream;
import org.gridloop.backbone.hearing.ParkedStore.Parked;
import org.gridloop.backbone.hearing.ParkedStore.Waiting;
import org.gridloop.backbone.hearing.Reading.Readable;
import org.gridloop.backbone.hearing.Reading.Unreadable;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.showing.Rows;

/**
 * One batch in one transaction: what is fresh goes into the views, what cannot is parked, and what was heard is noted,
 * all together. Says what the automations have to do when it is committed.
 */
final class BatchInViews {

    private static final int LONGEST_QUEUE = 1000;

    /**
     * @param commands for the automations, in the order of the log
     * @param released how many records left the parking place of the log; their commands wait in the parking places of
     *     the automations, so that none is lost between this commit and their turn
     * @param dropped how many were heard before
     */
    record Outcome(List<Command> commands, int released, int dropped) {}

    private final Rows tx;
    private final HeardStore heard;
    private final ParkedStore parking;
    private final Hearers hearers;
    private final boolean carefully;
    private final Map<Stream, Long> last = new HashMap<>();
    private final Map<Stream, Long> changed = new LinkedHashMap<>();
    private final Set<Parked> parked = new LinkedHashSet<>();
    private final Set<String> held = new LinkedHashSet<>();
    private final List<Readable> fresh = new ArrayList<>();
    private final List<Readable> all = new ArrayList<>();
    private final Set<Readable> released = new LinkedHashSet<>();
    private int dropped;

    private BatchInViews(Rows tx, Notebook notes, Hearers hearers, boolean carefully) {
        this.tx = tx;
        this.heard = notes.heard();
        this.parking = notes.parked();
        this.hearers = hearers;
        this.carefully = carefully;
    }

    /** @param carefully one issue after the other, so that a failure parks that issue; without, any failure is thrown */
    static Outcome hear(Rows tx, Notebook notes, Hearers hearers, List<Reading> batch, boolean carefully)
            throws SQLException {
        notes.heard().lock(tx, partitions(batch));
        return fold(tx, notes, hearers, batch, carefully);
    }

    /** The same where nobody else writes: no turns have to be taken. */
    static Outcome fold(Rows tx, Notebook notes, Hearers hearers, List<Reading> batch, boolean carefully)
            throws SQLException {
        BatchInViews step = new BatchInViews(tx, notes, hearers, carefully);
        step.load(batch.stream().map(Reading::issueId).toList(), streams(batch));
        for (Reading reading : batch) {
            step.sort(reading);
        }
        Outcome outcome = step.apply();
        notes.heard().savePositions(tx, positions(batch));
        return outcome;
    }

    /** Lets out of the parking place of the log whatever of one issue can go on. */
    static Outcome release(Rows tx, Notebook notes, Hearers hearers, String issueId) throws SQLException {
        notes.heard().lock(tx, notes.parked().partitions(tx, issueId));
        BatchInViews step = new BatchInViews(tx, notes, hearers, true);
        step.load(List.of(issueId), List.of());
        step.held.add(issueId);
        return step.apply();
    }

    private void load(Collection<String> issues, Collection<Stream> streams) throws SQLException {
        last.putAll(heard.last(tx, new LinkedHashSet<>(streams)));
        parked.addAll(parking.of(tx, new LinkedHashSet<>(issues)));
    }

    private void sort(Reading reading) throws SQLException {
        Parked log = new Parked(ParkedStore.LOG, reading.issueId());
        boolean isHeld = parked.contains(log);
        switch (reading) {
            case Unreadable bad -> park(log, bad, "unreadable", bad.why());
            case Readable good -> {
                switch (HeldQueue.turn(good.heard(), last)) {
                    case AGAIN -> {
                        all.add(good);
                        dropped++;
                    }
                    case NEXT -> {
                        if (isHeld) {
                            park(log, good, ParkedStore.BEHIND, "");
                            held.add(good.issueId());
                        } else {
                            takeFresh(good);
                        }
                    }
                    case TOO_EARLY -> {
                        park(log, good, "gap", good.heard().reference() + " came too early");
                        held.add(good.issueId());
                    }
                }
            }
        }
    }

    private void takeFresh(Readable reading) {
        fresh.add(reading);
        all.add(reading);
        Stream stream = Stream.of(reading.heard());
        last.put(stream, reading.heard().sequence());
        changed.put(stream, reading.heard().sequence());
    }

    private void park(Parked who, Reading reading, String reason, String detail) throws SQLException {
        parking.park(tx, who, reading, reason, detail);
        parked.add(who);
        if (!reason.equals(ParkedStore.BEHIND)) {
            Hearing.LOG.warnf("parking %s for %s: %s %s", who.issueId(), who.consumer(), reason, detail);
        }
    }

    private Outcome apply() throws SQLException {
        int left = 0;
        for (String issue : held) {
            left += letOut(issue);
        }
        for (View view : hearers.views()) {
            ViewTurn.take(tx, view, forView(view), carefully, this::park);
        }
        List<Command> commands = commands();
        heard.save(tx, changed);
        return new Outcome(commands, left, dropped);
    }

    private int letOut(String issueId) throws SQLException {
        Parked who = new Parked(ParkedStore.LOG, issueId);
        List<Waiting> queue = new ArrayList<>(parking.queue(tx, who, LONGEST_QUEUE));
        last.putAll(heard.last(
                tx,
                streams(queue.stream().map(Waiting::reading).toList()).stream()
                        .filter(stream -> !last.containsKey(stream))
                        .toList()));
        int left = 0;
        Optional<Waiting> next = HeldQueue.next(queue, last);
        while (next.isPresent()) {
            Waiting waiting = next.get();
            Readable readable = (Readable) waiting.reading();
            if (HeldQueue.turn(readable.heard(), last) == HeldQueue.Turn.NEXT) {
                takeFresh(readable);
                released.add(readable);
            }
            queue.remove(waiting);
            parking.done(tx, who, waiting);
            left++;
            next = HeldQueue.next(queue, last);
        }
        if (!queue.isEmpty()) {
            switch (queue.getFirst().reading()) {
                case Unreadable bad -> parking.because(tx, who, "unreadable", bad.why());
                case Readable good ->
                    parking.because(tx, who, "gap", good.heard().reference() + " came too early");
            }
        }
        return left;
    }

    private List<Readable> forView(View view) throws SQLException {
        List<Readable> mine = new ArrayList<>(fresh.size());
        for (Readable reading : fresh) {
            if (view.hears(reading.heard().event())) {
                Parked who = new Parked(view.name(), reading.issueId());
                if (parked.contains(who)) {
                    park(who, reading, ParkedStore.BEHIND, "");
                } else {
                    mine.add(reading);
                }
            }
        }
        return mine;
    }

    /** What was heard before is told again: nobody knows whether the automations had come to it. */
    private List<Command> commands() throws SQLException {
        List<Command> commands = new ArrayList<>();
        for (Readable reading : all) {
            for (When<?> automation : hearers.automations()) {
                if (Hearers.hears(automation, reading.heard().event())) {
                    Command command = new Command(automation, reading);
                    if (parked.contains(command.who())) {
                        park(command.who(), reading, ParkedStore.BEHIND, "");
                    } else if (released.contains(reading)) {
                        park(command.who(), reading, ParkedStore.RELEASED, "");
                    } else {
                        commands.add(command);
                    }
                }
            }
        }
        return commands;
    }

    private static SortedSet<Integer> partitions(List<Reading> batch) {
        SortedSet<Integer> partitions = new TreeSet<>();
        batch.forEach(reading -> partitions.add(reading.entry().partition()));
        return partitions;
    }

    /** Theirs, and those of what led to them. */
    private static Set<Stream> streams(List<Reading> batch) {
        Set<Stream> streams = new LinkedHashSet<>();
        for (Reading reading : batch) {
            if (reading instanceof Readable readable) {
                streams.add(Stream.of(readable.heard()));
                CauseNo cause = CauseNo.of(readable.heard());
                if (cause != null) {
                    streams.add(cause.stream());
                }
            }
        }
        return streams;
    }

    private static Collection<Position> positions(List<Reading> batch) {
        Map<Integer, Position> positions = new HashMap<>();
        for (Reading reading : batch) {
            Entry entry = reading.entry();
            positions.put(
                    entry.partition(),
                    new Position(
                            entry.partition(),
                            entry.offset() + 1,
                            entry.attribute(Attributes.SOURCE),
                            entry.attribute(Attributes.ID)));
        }
        return positions.values();
    }
}
