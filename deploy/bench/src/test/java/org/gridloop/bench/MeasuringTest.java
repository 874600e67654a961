package org.gridloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Medians.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
        assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void aLoadCountsWhatSucceededAndWhatFailed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Load.Measured measured = Load.run(4, 0.2, caller -> new Load.Work() {
            @Override
            public boolean once() {
                return calls.incrementAndGet() % 10 != 0;
            }

            @Override
            public void close() {}
        });
        assertThat(measured.succeeded() + measured.failed()).isEqualTo(calls.get());
        assertThat((double) measured.failed() / calls.get()).isCloseTo(0.1, within(0.01));
        assertThat(measured.latencies().getTotalCount()).isEqualTo(measured.succeeded());
    }

    @Test
    void aReportIsAboutOneKilobyteAndNamesACategoryAsOftenAsAsked() {
        Random random = new Random(1);
        Reports all = new Reports("run", 1.0);
        Reports none = new Reports("run", 0.0);
        assertThat(all.body(random, 1, 1)).hasSizeBetween(900, 1_300);
        assertThat(new String(all.body(random, 1, 2), StandardCharsets.UTF_8)).contains("\"category\"");
        assertThat(new String(none.body(random, 1, 3), StandardCharsets.UTF_8)).doesNotContain("\"category\"");
        assertThat(all.key(1, 2)).isNotEqualTo(all.key(2, 1));
    }

    @Test
    void aCallerReadsStatusAndBodyOnAKeptConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> serving = threads.submit(() -> {
                try (Socket socket = server.accept()) {
                    for (int i = 0; i < 2; i++) {
                        byte[] request = new byte[4096];
                        int read = socket.getInputStream().read(request);
                        assertThat(new String(request, 0, read, StandardCharsets.UTF_8))
                                .endsWith("\r\n\r\n{}");
                        socket.getOutputStream()
                                .write("HTTP/1.1 201 Created\r\ncontent-length: 5\r\n\r\nhello"
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                }
                return null;
            });
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
            try (HttpCaller caller = new HttpCaller(address)) {
                for (int i = 0; i < 2; i++) {
                    HttpCaller.Answer answer =
                            caller.post("/api", "token", "key", "{}".getBytes(StandardCharsets.UTF_8));
                    assertThat(answer.status()).isEqualTo(201);
                    assertThat(answer.body()).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
                }
            }
            serving.get();
        }
    }

    @Test
    void processorTimeOfAProcessGrowsWithItsWork() {
        List<Long> self = List.of(ProcessHandle.current().pid());
        Cpu before = Cpu.of(self);
        long end = System.nanoTime() + 300_000_000L;
        double sum = 0;
        while (System.nanoTime() < end) {
            sum += Math.sqrt(sum + 1);
        }
        assertThat(sum).isPositive();
        assertThat(Cpu.of(self).since(before)).isGreaterThan(50);
    }
}
