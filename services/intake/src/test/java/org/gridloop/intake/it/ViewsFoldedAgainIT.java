package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.gridloop.backbone.refolding.Rebuilding;
import org.junit.jupiter.api.Test;

/** Stands last, so that it folds again whatever the other tests have told. */
@QuarkusTest
@IntakeService
class ViewsFoldedAgainIT {

    @Inject
    Rebuilding rebuilding;

    @Test
    void everyViewFoldedAgainIsByteForByteTheLiveOne() {
        Api.reported(Api.certain());
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
