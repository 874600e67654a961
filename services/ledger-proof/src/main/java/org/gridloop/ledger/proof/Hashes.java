package org.gridloop.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256, with a first byte that keeps leaves, nodes and chain links apart (RFC 6962, section 2.1). */
public final class Hashes {

    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;
    private static final byte[] NOTHING_BEFORE = new byte[LENGTH];

    private Hashes() {}

    static byte[] ofNothing() {
        return sha256().digest();
    }

    /** @return the hash of a leaf of the tree */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /**
     * The next link of an issue's chain.
     *
     * @param before the link of the record before, none for its first
     * @param leaf the leaf hash of the record
     */
    public static byte[] link(byte @Nullable [] before, byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update(LINK);
        digest.update(before == null ? NOTHING_BEFORE : before);
        return digest.digest(leaf);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
