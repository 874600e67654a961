package org.gridloop.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, byte for byte.
 *
 * @param partition where in the log it stands
 * @param offset where in the log it stands
 * @param loggedAt when it was written to the log, milliseconds since 1970
 * @param key the issue
 * @param headers the CloudEvents attributes and whatever else came, in their order
 * @param data the body
 */
public record LedgerRecord(
        int partition,
        long offset,
        long loggedAt,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] data) {

    /** @param value the bytes; a record may carry a header without any */
    public record Header(String name, byte @Nullable [] value) {

        public static Header of(String name, String value) {
            return new Header(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Written out, because the compact form loses what may be null on its way into the class file. */
    public LedgerRecord(
            int partition,
            long offset,
            long loggedAt,
            byte @Nullable [] key,
            List<Header> headers,
            byte @Nullable [] data) {
        this.partition = partition;
        this.offset = offset;
        this.loggedAt = loggedAt;
        this.key = key;
        this.headers = List.copyOf(headers);
        this.data = data;
    }

    /** @return the bytes that are hashed; two records with the same canonical bytes are the same record */
    public byte[] canonical() {
        return Canonical.of(this);
    }

    /** @return its leaf of the tree */
    public byte[] leaf() {
        return Hashes.leaf(canonical());
    }

    /** @return whose chain it belongs to; of a record without a key, a stand-in that no issue has */
    public String issueId() {
        return key == null || key.length == 0 ? "partition-" + partition : storable(key);
    }

    /** @return the last header of this name as text, or null */
    public @Nullable String header(String name) {
        String found = null;
        for (Header header : headers) {
            if (header.name().equals(name)) {
                found = header.value() == null ? null : storable(header.value());
            }
        }
        return found;
    }

    /** @return the attribute {@code sequence}, 0 when there is none that can be read */
    public long sequence() {
        String text = header("ce_sequence");
        if (text == null || !text.matches("[1-9]\\d{0,17}")) {
            return 0;
        }
        return Long.parseLong(text);
    }

    /** @return where it stands and what it is, for a person */
    public String place() {
        String source = header("ce_source");
        String id = header("ce_id");
        return "partition " + partition + " offset " + offset
                + (source == null || id == null ? "" : ", fact " + source + " " + id);
    }

    /** A database keeps no NUL in a text; the bytes themselves stand in the record. */
    private static String storable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(0) < 0 ? text : text.replace('\u0000', '\uFFFD');
    }
}
