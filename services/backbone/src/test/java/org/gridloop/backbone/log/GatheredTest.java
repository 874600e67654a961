package org.gridloop.backbone.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private final Gathered<String> gathered = new Gathered<>(3);

    @Test
    void what_was_brought_in_parts_is_taken_together_in_order() {
        assertThat(gathered.add(List.of("1@5"))).isDone();
        assertThat(gathered.add(List.of("2@7", "1@6"))).isNotDone();

        assertThat(gathered.take(10)).containsExactly("1@5", "2@7", "1@6");
        assertThat(gathered.take(10)).isEmpty();
    }

    @Test
    void no_more_is_taken_than_was_asked_for() {
        assertThat(gathered.add(List.of("1@5", "1@6"))).isDone();

        assertThat(gathered.take(1)).containsExactly("1@5");
        assertThat(gathered.take(1)).containsExactly("1@6");
    }

    @Test
    void whoever_brings_is_let_go_while_there_is_room() {
        assertThat(gathered.add(List.of("1@5", "1@6"))).isDone();
    }

    @Test
    void whoever_fills_it_waits_until_there_is_room_again() {
        CompletableFuture<Void> more = gathered.add(List.of("1@5", "1@6", "1@7", "1@8"));
        assertThat(more).isNotDone();

        gathered.take(1);
        assertThat(more).as("three are left, as many as there is room for").isNotDone();
        gathered.take(1);
        assertThat(more).isDone();
    }

    @Test
    void partitions_that_went_away_leave_nothing_and_make_room() {
        CompletableFuture<Void> more = gathered.add(List.of("1@5", "2@7", "1@6"));
        gathered.drop(entry -> entry.startsWith("1@"));

        assertThat(more).isDone();
        assertThat(gathered.take(10)).containsExactly("2@7");
    }
}
