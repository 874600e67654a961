package org.gridloop.local.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.ledger.proof.Canonical;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as one line of CloudEvents JSON, and back to the very same record. The fact stands under {@code data} as it was
 * told; what the ledger adds are extensions whose names begin with {@code ledger}. A record that is no CloudEvent gets
 * stand-in attributes and carries its headers and key as bytes.
 */
final class ExportLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONTENT_TYPE = "content-type";
    private static final String DATA_CONTENT_TYPE = "ce_datacontenttype";
    private static final List<String> REQUIRED = List.of("ce_specversion", "ce_id", "ce_source", "ce_type");

    private ExportLine() {}

    /** @return without the line feed */
    static byte[] write(KeptRecord kept) {
        LedgerRecord record = kept.record();
        try (ByteArrayBuilder out = new ByteArrayBuilder(1024)) {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                boolean regular = isRegular(record);
                if (regular) {
                    for (Header header : record.headers()) {
                        if (!header.name().equals(CONTENT_TYPE)) {
                            json.writeStringField(header.name().substring(3), text(header.value()));
                        }
                    }
                } else {
                    json.writeStringField("specversion", "1.0");
                    json.writeStringField("id", record.partition() + "-" + record.offset());
                    json.writeStringField("source", "/ledger");
                    json.writeStringField("type", "ledger.no-fact");
                }
                json.writeStringField("ledgerindex", Long.toString(kept.index()));
                json.writeNumberField("ledgerpartition", record.partition());
                json.writeStringField("ledgeroffset", Long.toString(record.offset()));
                json.writeStringField(
                        "ledgertime", Instant.ofEpochMilli(record.loggedAt()).toString());
                if (!regular) {
                    json.writeStringField("ledgerheaders", base64(Canonical.bytes(record.headers())));
                    if (record.key() != null) {
                        json.writeStringField("ledgerkey", base64(record.key()));
                    }
                }
                json.writeStringField("ledgerlink", base64(kept.link()));
                writeData(json, record.data());
                json.writeEndObject();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeData(JsonGenerator json, byte @Nullable [] data) throws IOException {
        if (data == null) {
            return;
        }
        if (isObjectOnOneLine(data)) {
            json.writeFieldName("data");
            json.writeRawValue(text(data));
        } else {
            json.writeStringField("data_base64", base64(data));
        }
    }

    /** Whether attributes alone give back key and headers. */
    private static boolean isRegular(LedgerRecord record) {
        Set<String> names = new HashSet<>();
        String before = "";
        for (Header header : record.headers()) {
            String name = header.name();
            boolean repeatsType = name.equals(CONTENT_TYPE)
                    && before.equals(DATA_CONTENT_TYPE)
                    && Arrays.equals(header.value(), bytes(record.header(DATA_CONTENT_TYPE)));
            if (header.value() == null
                    || !isText(header.value())
                    || !names.add(name)
                    || !(repeatsType || name.matches("ce_(?!ledger|data$)[a-z0-9]+"))) {
                return false;
            }
            before = name;
        }
        return names.containsAll(REQUIRED)
                && names.contains(CONTENT_TYPE) == names.contains(DATA_CONTENT_TYPE)
                && record.key() != null
                && Arrays.equals(record.key(), bytes(record.header("ce_subject")));
    }

    private static boolean isObjectOnOneLine(byte[] data) {
        if (data.length < 2 || data[0] != '{' || data[data.length - 1] != '}' || !isText(data)) {
            return false;
        }
        for (byte one : data) {
            if (one == '\n' || one == '\r') {
                return false;
            }
        }
        try (JsonParser parser = JSON.createParser(data)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when the line is not one that {@link #write} makes */
    static KeptRecord read(byte[] line) {
        Map<String, String> members = new HashMap<>();
        List<Header> headers = new ArrayList<>();
        byte[] data = null;
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals("data")) {
                    int from = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    data = Arrays.copyOfRange(
                            line, from, (int) parser.currentLocation().getByteOffset());
                    continue;
                }
                String value = parser.getValueAsString();
                if (value == null) {
                    throw new IllegalArgumentException("a member without a value: " + name);
                }
                members.put(name, value);
                if (!name.startsWith("ledger") && !name.equals("data_base64")) {
                    headers.add(Header.of("ce_" + name, value));
                    if (name.equals("datacontenttype")) {
                        headers.add(Header.of(CONTENT_TYPE, value));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
        KeptRecord read = read(members, headers, data);
        if (!Arrays.equals(write(read), line)) {
            throw new IllegalArgumentException("not as it was written");
        }
        return read;
    }

    private static KeptRecord read(Map<String, String> members, List<Header> headers, byte @Nullable [] data) {
        String packed = members.get("ledgerheaders");
        String key = members.get(packed == null ? "subject" : "ledgerkey");
        String encoded = members.get("data_base64");
        try {
            return new KeptRecord(
                    Long.parseLong(member(members, "ledgerindex")),
                    new LedgerRecord(
                            Integer.parseInt(member(members, "ledgerpartition")),
                            Long.parseLong(member(members, "ledgeroffset")),
                            Instant.parse(member(members, "ledgertime")).toEpochMilli(),
                            packed == null ? bytes(key) : key == null ? null : unpacked(key),
                            packed == null ? headers : Canonical.headers(unpacked(packed)),
                            encoded == null ? data : unpacked(encoded)),
                    unpacked(member(members, "ledgerlink")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("ledgertime is no time", e);
        }
    }

    private static String member(Map<String, String> members, String name) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static boolean isText(byte[] bytes) {
        return Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] unpacked(String text) {
        return Base64.getDecoder().decode(text);
    }
}
