package org.gridloop.bench.calling;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One caller on one kept connection, as lean as a caller can be: what it uses of the machine is taken from what is
 * measured.
 */
public final class HttpCaller implements AutoCloseable {

    /** @param body UTF-8, empty when there was none */
    public record Answer(int status, byte[] body) {

        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** @return a text of the JSON object; none when it has no such field */
        public @Nullable String field(String name) {
            String json = text();
            String begin = "\"" + name + "\":\"";
            int at = json.indexOf(begin);
            int from = at + begin.length();
            return at < 0 ? null : json.substring(from, json.indexOf('"', from));
        }
    }

    private static final int CHUNKED = -1;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(128);

    public HttpCaller(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
    }

    /** @param key the {@code Idempotency-Key} */
    public Answer post(String path, String token, String key, byte[] body) throws IOException {
        byte[] head = ("POST " + path
                        + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                        + "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        return answer();
    }

    public Answer get(String path, String token) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private Answer answer() throws IOException {
        String status = readLine();
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                length = CHUNKED;
            }
        }
        byte[] body = length == CHUNKED ? chunks() : in.readNBytes(length);
        return new Answer(Integer.parseInt(status.substring(9, 12)), body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        String size = readLine();
        int end = size.indexOf(';');
        return Integer.parseInt((end < 0 ? size : size.substring(0, end)).strip(), 16);
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
