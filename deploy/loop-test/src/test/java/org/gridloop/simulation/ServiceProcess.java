package org.gridloop.simulation;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.deciding.AxonDecisionsMaker;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.HearingDoor;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.journal.JournalDoor;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.telling.RelayDoor;
import org.gridloop.backbone.time.ClockDoor;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.backbone.time.Pace;
import org.gridloop.events.DomainEvent;

/** One process of one service: the product's journal, deciders, relay and hearing on the simulated machine. */
final class ServiceProcess {

    private final World world;
    private final SimulatedLog log;
    private final Group group;
    private final ProcessLife life;
    private final Part part;
    private final RelayDoor relay;
    private final HearingDoor hearing;
    private final long[] next = new long[SimulatedLog.PARTITIONS];
    private boolean mustGoOnWithReleased;
    private boolean uncommitted;
    private int waiting;

    ServiceProcess(
            World world,
            SimulatedLog log,
            Database database,
            Group group,
            ProcessLife life,
            BiFunction<DecisionsMaker, DomainClock, Part> parts) {
        this.world = world;
        this.log = log;
        this.group = group;
        this.life = life;
        Pace pace = world.pace(life);
        DataSource source = SimulatedConnection.source(world, database, life);
        this.relay = new RelayDoor(source, database.service(), life, log, pace);
        var journal = JournalDoor.journal(source, relay::wake, relay.gate(), pace);
        var maker = new TurnTaking(world, life, new AxonDecisionsMaker(journal, Runnable::run));
        this.part = parts.apply(maker, new ClockDoor(world::time));
        List<When<?>> automations = new ArrayList<>();
        part.automations().forEach(one -> automations.add(world.has(Mutation.ERROR_SKIPPED) ? skipping(one) : one));
        this.hearing = new HearingDoor(
                source,
                List.of(new LifeView()),
                automations,
                pace,
                () -> new Team(world, life),
                () -> log.reader(life));
    }

    void start() {
        world.scheduler().spawn(life, life.name() + " relay", relay::run);
        world.scheduler().spawn(life, life.name() + " consumer", this::consume);
        world.scheduler().spawn(life, life.name() + " hearing", this::hear);
    }

    ProcessLife life() {
        return life;
    }

    Part part() {
        return part;
    }

    String stoppedBecause() {
        return relay.stoppedBecause();
    }

    boolean isIdle() {
        return waiting == 0 && !mustGoOnWithReleased;
    }

    /** What the consumer does when the broker came back without its tail. */
    void lost(int[] ends) {
        for (int i = 0; i < ends.length; i++) {
            next[i] = Math.min(next[i], ends[i]);
        }
    }

    /** The connector's thread: takes part in the group, brings what came, and commits now and then. */
    private void consume() {
        Consumer<?, ?> consumer = consumer();
        while (true) {
            life.step("poll");
            leave();
            join(consumer);
            boolean brought = bring();
            if (world.chance(0.3)) {
                commit();
            }
            if (!brought) {
                world.await(life, this::hasToConsume);
            }
        }
    }

    private boolean hasToConsume() {
        return uncommitted
                || !group.toRevoke(life).isEmpty()
                || !group.toAssign(life).isEmpty()
                || group.owned(life).stream().anyMatch(partition -> next[partition] < log.end(partition));
    }

    private void leave() {
        List<Integer> gone = group.toRevoke(life);
        if (!gone.isEmpty()) {
            Map<TopicPartition, OffsetAndMetadata> done = hearing.toCommit();
            done.keySet().retainAll(places(gone));
            life.step("commit at leaving");
            if (!world.fault("commit of offsets lost", 0.05)) {
                group.commit(done);
            }
            hearing.revoked(places(gone));
            gone.forEach(partition -> group.own(partition, null));
        }
    }

    private void join(Consumer<?, ?> consumer) {
        List<Integer> come = group.toAssign(life);
        if (!come.isEmpty()) {
            for (int partition : come) {
                group.own(partition, life);
                next[partition] = log.position(partition, group.committed(partition));
            }
            life.step("assigned");
            hearing.assigned(consumer, places(come));
            mustGoOnWithReleased = true;
        }
    }

    private boolean bring() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int partition : group.owned(life)) {
            long until = Math.min(log.end(partition), next[partition] + world.below(8));
            for (long at = next[partition]; at < until; at++) {
                records.add(log.partition(partition).get((int) at));
            }
            next[partition] = Math.max(next[partition], until);
            if (world.has(Mutation.OFFSET_BEFORE_APPLY)) {
                group.commit(partition, next[partition]);
            }
        }
        if (!records.isEmpty()) {
            hearing.bring(records);
            waiting += records.size();
        }
        return !records.isEmpty();
    }

    private void commit() {
        uncommitted = false;
        Map<TopicPartition, OffsetAndMetadata> done = hearing.toCommit();
        if (!done.isEmpty() && !world.fault("commit of offsets lost", 0.05)) {
            life.step("commit offsets");
            group.commit(done);
            hearing.committed(done);
        } else {
            uncommitted = !done.isEmpty();
        }
    }

    /** The hearing's thread. */
    private void hear() {
        while (true) {
            life.step("hear");
            if (mustGoOnWithReleased) {
                mustGoOnWithReleased = false;
                hearing.goOnWithReleased();
            }
            if (hearing.hear() > 0) {
                uncommitted = true;
            } else {
                waiting = 0;
                world.await(life, () -> waiting > 0 || mustGoOnWithReleased);
            }
        }
    }

    private Consumer<?, ?> consumer() {
        return (Consumer<?, ?>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (any, method, arguments) -> {
                    Object first = Objects.requireNonNull(arguments)[0];
                    switch (method.getName()) {
                        case "position" -> {
                            return next[((TopicPartition) first).partition()];
                        }
                        case "seek" -> next[((TopicPartition) first).partition()] = (Long) arguments[1];
                        case "seekToBeginning" ->
                            ((Collection<?>) first)
                                    .forEach(partition -> next[((TopicPartition) partition).partition()] = 0);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    private static List<TopicPartition> places(List<Integer> partitions) {
        return partitions.stream()
                .map(partition -> new TopicPartition(IssueLog.TOPIC, partition))
                .toList();
    }

    private static <E extends DomainEvent> When<E> skipping(When<E> automation) {
        return new When<>() {
            @Override
            public Class<E> hears() {
                return automation.hears();
            }

            @Override
            public void then(E event, Heard heard) {
                try {
                    automation.then(event, heard);
                } catch (RuntimeException e) {
                    // the mutation: as if it had been done
                }
            }

            @Override
            public String name() {
                return automation.name();
            }
        };
    }
}
