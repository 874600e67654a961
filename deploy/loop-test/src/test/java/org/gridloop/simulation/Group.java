package org.gridloop.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Which process of a service hears which partition, and which offsets were committed. */
final class Group {

    private final World world;
    private final @Nullable ProcessLife[] owner = new ProcessLife[SimulatedLog.PARTITIONS];
    private final @Nullable ProcessLife[] target = new ProcessLife[SimulatedLog.PARTITIONS];
    private final OffsetAndMetadata[] committed = new OffsetAndMetadata[SimulatedLog.PARTITIONS];

    Group(World world) {
        this.world = world;
        Arrays.fill(committed, new OffsetAndMetadata(0));
    }

    /** Somebody came, went, or it is just done anew. */
    void rebalance(List<ProcessLife> members) {
        for (int i = 0; i < target.length; i++) {
            target[i] = members.isEmpty() ? null : members.get(world.below(members.size()));
        }
    }

    List<Integer> owned(ProcessLife by) {
        return where(i -> owner[i] == by);
    }

    List<Integer> toRevoke(ProcessLife from) {
        return where(i -> owner[i] == from && target[i] != from);
    }

    /** Only what nobody hears any more. */
    List<Integer> toAssign(ProcessLife to) {
        return where(i -> target[i] == to && owner[i] != to && isFree(i));
    }

    private boolean isFree(int partition) {
        ProcessLife now = owner[partition];
        return now == null || now.isDead();
    }

    void own(int partition, @Nullable ProcessLife by) {
        owner[partition] = by;
    }

    OffsetAndMetadata committed(int partition) {
        return committed[partition];
    }

    void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, next) -> committed[partition.partition()] =
                world.has(Mutation.OFFSET_WITHOUT_ITS_LEADER) ? new OffsetAndMetadata(next.offset()) : next);
    }

    void commit(int partition, long next) {
        committed[partition] = new OffsetAndMetadata(next);
    }

    private static List<Integer> where(java.util.function.IntPredicate which) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < SimulatedLog.PARTITIONS; i++) {
            if (which.test(i)) {
                found.add(i);
            }
        }
        return found;
    }
}
