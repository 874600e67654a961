package org.gridloop.intake.reporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs (RFC 9562, version 5) in a namespace of their own: the same request gets the same id. */
final class IssueIds {

    private static final UUID NAMESPACE = UUID.fromString("6f0d5a52-93c5-4a5e-8c0e-3f6d1b7a9e41");

    private IssueIds() {}

    static String byKey(String account, String key) {
        return named("key", account, key);
    }

    static String byExternalNumber(String account, String channel, String externalId) {
        return named("external", account, channel, externalId);
    }

    /** @return the row of the vault for this report: a retry gets the same, another body another */
    static String reporterRef(String issueId, String requestDigest) {
        return named("reporter", issueId, requestDigest);
    }

    /** @return the row of the vault for an addition */
    static String supplementRef(String issueId, String causeId) {
        return named("supplement", issueId, causeId);
    }

    private static String named(String... parts) {
        byte[] hash = sha1(String.join("\u0000", parts));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
