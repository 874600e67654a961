package org.gridloop.routing.whistling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.gridloop.backbone.refolding.Rebuilding;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.junit.jupiter.api.Test;

/** Stands last, so that it folds again whatever the other tests have told. */
@QuarkusTest
@RoutingService
class ViewsFoldedAgainIT {

    @Inject
    Rebuilding rebuilding;

    @Test
    void everyViewFoldedAgainIsByteForByteTheLiveOne() {
        String issueId = UUID.randomUUID().toString();
        Log.tell(new IssueReported(
                issueId, "T", "web", "Dark", "t", null, null, null, null, null, false, null, null, "d"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rebuild().records()).isPositive());
        Rebuilding.Result result = rebuild();
        assertThat(result.heardTheSame()).isTrue();
        assertThat(result.views())
                .hasSize(rebuilding.names().size())
                .allSatisfy(view -> assertThat(view.isEqual()).as("%s", view).isTrue());
    }

    private Rebuilding.Result rebuild() {
        return rebuilding.rebuild(rebuilding.names(), false, (records, total) -> {});
    }
}
