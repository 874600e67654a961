package org.gridloop.intake.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssueIdsTest {

    @Test
    void theSameCallerAndKeyGetTheSameId() {
        assertThat(IssueIds.byKey("hotline-12345", "k-1")).isEqualTo(IssueIds.byKey("hotline-12345", "k-1"));
    }

    @Test
    void anotherCallerOrKeyGetsAnotherId() {
        String id = IssueIds.byKey("hotline-12345", "k-1");

        assertThat(IssueIds.byKey("mini-program", "k-1")).isNotEqualTo(id);
        assertThat(IssueIds.byKey("hotline-12345", "k-2")).isNotEqualTo(id);
        assertThat(IssueIds.byExternalNumber("hotline-12345", "web", "k-1")).isNotEqualTo(id);
    }

    @Test
    void itIsANameBasedUuidOfVersionFive() {
        UUID id = UUID.fromString(IssueIds.byKey("hotline-12345", "k-1"));

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
