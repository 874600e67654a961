package org.gridloop.backbone.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.IssueLog;
import org.junit.jupiter.api.Test;

class OffsetsTest {

    private final Offsets offsets = new Offsets();

    @Test
    void what_is_done_is_committed_up_to_the_next_offset_of_each_partition() {
        assigned(3, 5);
        offsets.done(List.of(entry(3, 7), entry(3, 8), entry(5, 1)));

        assertThat(offsets.toCommit()).isEqualTo(Map.of(partition(3), next(9), partition(5), next(2)));
    }

    @Test
    void what_was_committed_is_not_committed_again() {
        assigned(3, 5);
        offsets.done(List.of(entry(3, 7), entry(5, 1)));
        offsets.committed(offsets.toCommit());
        offsets.done(List.of(entry(5, 2)));

        assertThat(offsets.toCommit()).isEqualTo(Map.of(partition(5), next(3)));
    }

    @Test
    void a_commit_that_failed_is_made_again() {
        assigned(3);
        offsets.done(List.of(entry(3, 7)));

        assertThat(offsets.toCommit()).isEqualTo(offsets.toCommit()).isNotEmpty();
    }

    @Test
    void a_partition_that_is_heard_from_its_beginning_is_committed_from_its_beginning() {
        assigned(3);
        offsets.done(List.of(entry(3, 7)));
        offsets.committed(offsets.toCommit());
        offsets.assigned(Map.of(3, next(0)));

        assertThat(offsets.toCommit()).isEqualTo(Map.of(partition(3), next(0)));

        offsets.done(List.of(entry(3, 0)));
        assertThat(offsets.toCommit()).isEqualTo(Map.of(partition(3), next(1)));
    }

    @Test
    void partitions_that_went_away_are_committed_by_whoever_has_them_now() {
        assigned(3, 5);
        offsets.done(List.of(entry(3, 7), entry(5, 1)));
        offsets.forget(Set.of(3));

        assertThat(offsets.toCommit()).isEqualTo(Map.of(partition(5), next(2)));
    }

    /** Found by the simulation: the one that hears it now had committed more, and would not commit again. */
    @Test
    void what_is_done_after_its_partition_went_away_is_not_committed() {
        assigned(3, 5);
        offsets.forget(Set.of(3));
        offsets.done(List.of(entry(3, 7), entry(5, 1)));

        assertThat(offsets.toCommit()).isEqualTo(Map.of(partition(5), next(2)));
    }

    @Test
    void an_offset_says_under_which_leader_what_stands_before_it_was_logged() {
        assigned(3);
        offsets.done(List.of(new Entry(3, 7, null, Map.of(), null, 4)));

        assertThat(offsets.toCommit())
                .isEqualTo(Map.of(partition(3), new OffsetAndMetadata(8, java.util.Optional.of(4), "")));
    }

    private void assigned(int... partitions) {
        for (int partition : partitions) {
            offsets.assigned(Map.of(partition, next(0)));
        }
    }

    private static Entry entry(int partition, long offset) {
        return Entry.of(new ConsumerRecord<>(IssueLog.TOPIC, partition, offset, new byte[0], new byte[0]));
    }

    private static TopicPartition partition(int partition) {
        return new TopicPartition(IssueLog.TOPIC, partition);
    }

    private static OffsetAndMetadata next(long offset) {
        return new OffsetAndMetadata(offset);
    }
}
