package org.gridloop.backbone.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Test;

class HearingWiringIT {

    private final DataSource source = TestJournals.migrated(TestParts.fresh("backbone"));

    @Test
    void whoHasHeardTheLogBeforeIsThereWithoutTheBroker() throws IOException {
        Rows.inTransaction(
                source, tx -> tx.update("insert into view_position (partition, next_offset) values (?, ?)", 0, 17L));
        // Takes calls and never answers one.
        try (ServerSocket broker = new ServerSocket(0)) {
            IssueLog log =
                    new IssueLog("test", Map.of("bootstrap.servers", "127.0.0.1:" + broker.getLocalPort()), 12, 1);
            long begun = System.nanoTime();

            new HearingWiring().topic(new StartupEvent(), log, source);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        }
    }
}
