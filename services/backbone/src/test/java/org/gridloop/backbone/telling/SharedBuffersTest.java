package org.gridloop.backbone.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.junit.jupiter.api.Test;

class SharedBuffersTest {

    /** One buffer of the JSON library alone is larger. */
    private static final long LITTLE = 4_000;

    private static final IssueSupplemented FACT =
            new IssueSupplemented("0c8e6a4e-97a1-4f0e-8a3e-0d6f7f1b2c3d", "路灯不亮", "reporter");
    private static final FactMeta META = new FactMeta("id", Instant.EPOCH, "cause", "role:account", null);

    @Test
    void aThreadThatHasNeverWrittenAFactMakesNoBuffersForIt() throws InterruptedException {
        bytesOfAFreshThread(() -> FactJson.write(FACT));
        assertThat(bytesOfAFreshThread(() -> FactJson.write(FACT))).isLessThan(LITTLE);
    }

    @Test
    void norForItsAttributes() throws InterruptedException {
        bytesOfAFreshThread(META::write);
        assertThat(bytesOfAFreshThread(META::write)).isLessThan(LITTLE);
    }

    private static long bytesOfAFreshThread(Runnable work) throws InterruptedException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] allocated = new long[1];
        Thread fresh = Thread.ofPlatform().start(() -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            allocated[0] = threads.getCurrentThreadAllocatedBytes() - before;
        });
        fresh.join();
        return allocated[0];
    }
}
