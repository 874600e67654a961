package org.gridloop.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reported",
                "filed",
                "dispatched",
                "handling",
                "return_pending",
                "handled",
                "checking",
                "callback",
                "closed",
                "not_accepted",
                "verifying",
                "suspended",
                "joint_handling",
                "voided",
                "withdrawn",
                "merged"
            })
    void everyStatusHasWordsInBothLanguages(String status) {
        assertThat(PlainWords.of(status).english()).isNotBlank();
        assertThat(PlainWords.of(status).chinese()).isNotBlank();
    }
}
