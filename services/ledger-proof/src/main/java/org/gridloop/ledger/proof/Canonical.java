package org.gridloop.ledger.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a record as bytes. Every text and body stands behind its length, so that no two records can give the
 * same bytes. Numbers are big endian; a length of -1 says that there is nothing.
 */
public final class Canonical {

    private static final byte[] KIND = "gridloop record 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_HEADERS = 10_000;

    private Canonical() {}

    static byte[] of(LedgerRecord record) {
        return written(out -> {
            out.write(KIND);
            out.writeInt(record.partition());
            out.writeLong(record.offset());
            out.writeLong(record.loggedAt());
            writeBytes(out, record.key());
            writeHeaders(out, record.headers());
            writeBytes(out, record.data());
        });
    }

    /** @return headers as they stand in the canonical bytes; {@link #headers(byte[])} reads them back */
    public static byte[] bytes(List<Header> headers) {
        return written(out -> writeHeaders(out, headers));
    }

    /** @throws IllegalArgumentException when these are no headers */
    public static List<Header> headers(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            if (count < 0 || count > MOST_HEADERS) {
                throw new IllegalArgumentException("not the headers of a record");
            }
            List<Header> headers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                byte[] name = readBytes(in);
                if (name == null) {
                    throw new IllegalArgumentException("a header without a name");
                }
                headers.add(new Header(new String(name, StandardCharsets.UTF_8), readBytes(in)));
            }
            if (in.available() > 0) {
                throw new IllegalArgumentException("more than the headers of a record");
            }
            return headers;
        } catch (EOFException e) {
            throw new IllegalArgumentException("the headers of a record end too early", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeHeaders(DataOutputStream out, List<Header> headers) throws IOException {
        out.writeInt(headers.size());
        for (Header header : headers) {
            writeBytes(out, header.name().getBytes(StandardCharsets.UTF_8));
            writeBytes(out, header.value());
        }
    }

    private static void writeBytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return in.readNBytes(length);
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
