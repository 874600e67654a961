package org.gridloop.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Who signs checkpoints: a name and an Ed25519 public key, written as C2SP signed-note verifier keys are. */
public final class NoteKey {

    /** Everything of a SubjectPublicKeyInfo of Ed25519 before the 32 bytes of the key (RFC 8410). */
    private static final byte[] INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private NoteKey(String name, byte[] raw) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not the name of a key: '" + name + "'");
        }
        this.name = name;
        this.raw = raw;
        try {
            byte[] info = Arrays.copyOf(INFO, INFO.length + KEY_LENGTH);
            System.arraycopy(raw, 0, info, INFO.length, KEY_LENGTH);
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** @param key of Ed25519 */
    public static NoteKey of(String name, PublicKey key) {
        byte[] info = key.getEncoded();
        if (info.length != INFO.length + KEY_LENGTH || !Arrays.equals(Arrays.copyOf(info, INFO.length), INFO)) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return new NoteKey(name, Arrays.copyOfRange(info, INFO.length, info.length));
    }

    /** @throws IllegalArgumentException when it is no {@code name+id+key} of Ed25519 */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a key of the form name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key does not have the id " + parts[1]);
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** @return four bytes that tell keys of one name apart */
    byte[] id() {
        MessageDigest digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed()), 4);
    }

    /** @return whether the signature of the text is of this key */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** @return {@code name+id+key}, one line without its end */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] typed() {
        byte[] typed = new byte[KEY_LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, KEY_LENGTH);
        return typed;
    }

    @Override
    public String toString() {
        return text();
    }
}
