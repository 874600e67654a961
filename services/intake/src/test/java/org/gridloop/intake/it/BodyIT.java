package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridloop.parts.TestTokens;
import org.junit.jupiter.api.Test;

/** Bodies as they come over a network, read before a call is given its thread. */
@QuarkusTest
@IntakeService
class BodyIT {

    private static final String REPORT =
            "{\"channel\":\"hotline-12345\",\"title\":\"路灯不亮\",\"text\":\"连续三天不亮。\",\"gridCode\":\"" + Api.GRID + "\"}";
    private static final int TOO_MUCH = 300 * 1024;

    @SuppressWarnings("NullAway.Init") // set by Quarkus
    @TestHTTPResource("/api/v1/issues")
    URI issues;

    /** As {@code curl} does it: the body comes when it is asked for, so long after the head. */
    @Test
    void aBodyThatComesAfterItsHeadIsReadWhole() throws Exception {
        byte[] body = REPORT.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Expect: 100-continue\r\nContent-Length: " + body.length));
            assertThat(line(socket)).contains(" 100 ");
            assertThat(line(socket)).isBlank();
            out.write(body, 0, 40);
            out.flush();
            out.write(body, 40, body.length - 40);
            assertThat(line(socket)).contains(" 201 ");
        }
    }

    /** Longer than a server reads before it would rather wait on another thread. */
    @Test
    void aLongBodyIsReadWhole() throws Exception {
        byte[] body = REPORT.replace("连续三天不亮。", "灯".repeat(4900)).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: " + body.length));
            out.write(body);
            assertThat(line(socket)).contains(" 201 ");
        }
    }

    @Test
    void aBodyWithoutALengthIsReadUpToTheLimit() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] piece = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < TOO_MUCH; sent += piece.length) {
                    out.write("400\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(piece);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException hungUp) {
                // it need not listen to all of it
            }
            assertThat(line(socket)).contains(" 413 ");
            assertThat(upTo("\"code\":\"too-large\"", socket)).contains("application/problem+json");
        }
    }

    @Test
    void aCallWithoutABodyIsAnsweredAtOnce() throws Exception {
        for (String length : List.of("Content-Length: 0", "X-Length: none")) {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(head(length));
                assertThat(line(socket)).contains(" 400 ");
            }
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head("Content-Length: " + TOO_MUCH));
            assertThat(line(socket)).contains(" 413 ");
        }
    }

    @Test
    void http2IsServedAsWell() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(issues)
                .version(HttpClient.Version.HTTP_2)
                .header("Authorization", "Bearer " + TestTokens.token("integration"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(REPORT))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> first = client.send(request, HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> second = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    @Test
    void nobodyUnknownIsListenedTo() throws Exception {
        try (Socket socket = connect()) {
            String head = "POST " + issues.getPath() + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(line(socket)).contains(" 401 ");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(issues.getHost(), issues.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private byte[] head(String length) {
        String head = "POST " + issues.getPath() + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + TestTokens.token("integration") + "\r\n" + length + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(Socket socket) throws IOException {
        return upTo("\n", socket);
    }

    private static String upTo(String end, Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder read = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.append((char) next);
            if (read.indexOf(end, read.length() - end.length()) >= 0) {
                break;
            }
        }
        return read.toString();
    }
}
