package org.gridloop.backbone.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** One number for all that a fact says, whether it is read from a journal or from the log. */
public final class FactDigest {

    private FactDigest() {}

    /**
     * @param payload the JSON as stored
     * @param trace empty when there is none
     * @return SHA-256 in base64, over every part behind its length
     */
    public static String of(String type, byte[] payload, String time, String cause, String actor, String trace) {
        MessageDigest digest = sha256();
        for (byte[] part : new byte[][] {
            type.getBytes(UTF_8),
            payload,
            time.getBytes(UTF_8),
            cause.getBytes(UTF_8),
            actor.getBytes(UTF_8),
            trace.getBytes(UTF_8)
        }) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            digest.update(part);
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
