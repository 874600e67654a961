package org.gridloop.response.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.refolding.Rebuilding;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.junit.jupiter.api.Test;

/** Stands last, so that it folds again whatever the other tests have told. */
@QuarkusTest
@ResponseService
class ViewsFoldedAgainIT {

    @Inject
    Rebuilding rebuilding;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void everyViewFoldedAgainIsByteForByteTheLiveOne() {
        String issueId = UUID.randomUUID().toString();
        new Log(kafka)
                .tell(
                        "/intake",
                        1,
                        new IssueReported(
                                issueId, "T", "web", "Dark", "t", null, null, null, null, null, false, null, null,
                                "d"));
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
