package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SuitePortsTest {

    @Test
    void everyPortFollowsFromTheBase() {
        SuitePorts ports = new SuitePorts(18080);

        assertThat(ports.console()).isEqualTo(18080);
        assertThat(ports.of(Service.INTAKE)).isEqualTo(18081);
        assertThat(ports.of(Service.ROUTING)).isEqualTo(18082);
        assertThat(ports.of(Service.RESPONSE)).isEqualTo(18083);
        assertThat(ports.of(Service.EVALUATION)).isEqualTo(18084);
        assertThat(ports.of(Service.LEDGER)).isEqualTo(18085);
        assertThat(ports.broker()).isEqualTo(18092);
        assertThat(ports.postgres()).isEqualTo(18112);
    }

    @Test
    void noTwoPartsShareAPort() {
        Set<Integer> inUse = new TreeSet<>(
                new SuitePorts(20_000).inUse(List.of(Service.values())).keySet());

        assertThat(inUse).hasSize(Service.values().length + 3);
    }

    @Test
    void aBaseThatLeavesTheRangeOfPortsIsRefused() {
        assertThatThrownBy(() -> new SuitePorts(80)).hasMessageContaining("between 1024 and 65503");
        assertThatThrownBy(() -> new SuitePorts(65_504)).hasMessageContaining("not at 65504");
        assertThat(new SuitePorts(65_503).postgres()).isEqualTo(65_535);
    }
}
