package org.gridloop.bench.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;

class CallingTest {

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
    void aCallerReadsAnAnswerThatComesInChunks() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> serving = threads.submit(() -> {
                try (Socket socket = server.accept()) {
                    assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
                    socket.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + "8\r\n{\"issueI\r\nA;x=y\r\nd\":\"i-17\"}\r\n0\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                }
                return null;
            });
            try (HttpCaller caller = new HttpCaller(URI.create("http://127.0.0.1:" + server.getLocalPort()))) {
                HttpCaller.Answer answer = caller.get("/api", "token");
                assertThat(answer.text()).isEqualTo("{\"issueId\":\"i-17\"}");
                assertThat(answer.field("issueId")).isEqualTo("i-17");
                assertThat(answer.field("ticket")).isNull();
            }
            serving.get();
        }
    }

    @Test
    void aCallerReadsAnAnswerThatComesByteAfterByte() throws Exception {
        byte[] answered = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n路灯".getBytes(StandardCharsets.UTF_8);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> serving = threads.submit(() -> {
                try (Socket socket = server.accept()) {
                    socket.setTcpNoDelay(true);
                    assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
                    for (byte one : answered) {
                        socket.getOutputStream().write(one);
                    }
                }
                return null;
            });
            try (HttpCaller caller = new HttpCaller(URI.create("http://127.0.0.1:" + server.getLocalPort()))) {
                assertThat(caller.get("/api", "token").text()).isEqualTo("路灯");
                assertThatThrownBy(() -> caller.get("/api", "token")).isInstanceOf(IOException.class);
            }
            serving.get();
        }
    }

    @Test
    void aReportIsWhatAHotlineSends() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (int seed = 0; seed < 100; seed++) {
            JsonNode somewhere = json.readTree(Reports.body(new Random(seed), null, null, "r-1"));
            assertThat(somewhere.at("/location/lon").asDouble()).isBetween(118.84, 118.88);
            assertThat(somewhere.at("/location/lat").asDouble()).isBetween(35.14, 35.18);
            assertThat(somewhere.at("/reporter/phone").asText()).matches("1990000\\d{4}");
            assertThat(somewhere.has("category")).isFalse();
        }
        JsonNode inGrid = json.readTree(Reports.body(new Random(1), "C0101", "37132700100101", "r-2"));
        assertThat(inGrid.path("category").asText()).isEqualTo("C0101");
        assertThat(inGrid.path("gridCode").asText()).isEqualTo("37132700100101");
        assertThat(inGrid.path("externalId").asText()).isEqualTo("r-2");
        assertThat(inGrid.has("location")).isFalse();
    }

    @Test
    void aDepartmentIsReachedByACategoryWhoseLimitIsLong() {
        District district = District.read(GridloopHome.sampleDistrict());
        assertThat(district.feeds()).extracting(District.Duty::unit).contains("dept-sanitation", "dept-traffic-police");
        assertThat(district.departments()).extracting(District.Duty::category).doesNotContain("E0501", "E0502");
        assertThat(district.departments()).extracting(District.Duty::unit).doesNotHaveDuplicates();
        assertThat(district.grids()).hasSizeGreaterThan(900).allMatch(code -> code.length() == 14);
    }

    @Test
    void aBatchDoesEachThingOnce() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Batch.run(4, 100, caller -> new Batch.Work() {
            @Override
            public void on(int number) {
                done.add(number);
            }

            @Override
            public void close() {}
        });
        assertThat(done).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void whatASuiteStillHasToHearIsReadFromWhatItsServicesTell() throws Exception {
        String metrics = """
                # HELP consumer_lag records of the log that are still to be heard
                # TYPE consumer_lag gauge
                consumer_lag 1876543.0
                relay_lag_events 7.0
                """;
        assertThat(Rest.toBeHeard(metrics)).isEqualTo(1_876_543);
        assertThatThrownBy(() -> Rest.toBeHeard("relay_lag_events 7.0")).hasMessageContaining("consumer_lag");
    }
}
