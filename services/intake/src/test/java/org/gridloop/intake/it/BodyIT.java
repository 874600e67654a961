package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.gridloop.parts.TestTokens;
import org.junit.jupiter.api.Test;

/** Bodies as networks bring them. */
@QuarkusTest
@IntakeService
class BodyIT {

    private static final String REPORT =
            "{\"channel\":\"hotline-12345\",\"title\":\"路灯不亮\",\"text\":\"连续三天不亮。\",\"gridCode\":\"" + Api.GRID + "\"}";
    private static final int TOO_MUCH = 300 * 1024;

    @TestHTTPResource("/api/v1/issues")
    URI issues;

    @Test
    void aBodyThatComesInPiecesIsReadWhole() throws Exception {
        byte[] body = REPORT.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: " + body.length));
            out.flush();
            for (int i = 0; i < body.length; i += 40) {
                TimeUnit.MILLISECONDS.sleep(20); // as a slow network does, which is what this is about
                out.write(body, i, Math.min(40, body.length - i));
                out.flush();
            }
            assertThat(statusLine(socket)).contains(" 201 ");
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
            assertThat(statusLine(socket)).contains(" 413 ");
        }
    }

    @Test
    void nobodyUnknownIsListenedTo() throws Exception {
        try (Socket socket = connect()) {
            String head = "POST " + issues.getPath() + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(statusLine(socket)).contains(" 401 ");
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

    private static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
