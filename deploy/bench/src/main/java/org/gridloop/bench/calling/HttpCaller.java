package org.gridloop.bench.calling;

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
    private final byte[] brought = new byte[8192];
    private int at;
    private int end;

    public HttpCaller(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
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
        byte[] body = length == CHUNKED ? chunks() : read(length);
        return new Answer(Integer.parseInt(status.substring(9, 12)), body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(read(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        String size = readLine();
        int words = size.indexOf(';');
        return Integer.parseInt((words < 0 ? size : size.substring(0, words)).strip(), 16);
    }

    private byte[] read(int length) throws IOException {
        byte[] body = new byte[length];
        int read = 0;
        while (read < length) {
            bringMore();
            int part = Math.min(length - read, end - at);
            System.arraycopy(brought, at, body, read, part);
            at += part;
            read += part;
        }
        return body;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            bringMore();
            int from = at;
            while (at < end && brought[at] != '\n') {
                at++;
            }
            line.append(new String(brought, from, at - from, StandardCharsets.ISO_8859_1));
            if (at < end) {
                at++;
                return line.toString().stripTrailing();
            }
        }
    }

    /** Reads on, unless something is left. */
    private void bringMore() throws IOException {
        if (at < end) {
            return;
        }
        at = 0;
        end = in.read(brought);
        if (end < 0) {
            end = 0;
            throw new IOException("the connection ended");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
