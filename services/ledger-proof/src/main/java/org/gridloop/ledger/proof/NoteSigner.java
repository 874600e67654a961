package org.gridloop.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** Signs notes with the private half of a key. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    /** @throws IllegalArgumentException when the halves do not belong together */
    public NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
        if (!key.verifies("\n", signature("\n"))) {
            throw new IllegalArgumentException("the private key does not belong to " + key.text());
        }
    }

    public NoteKey key() {
        return key;
    }

    /** @param text ends with a line feed */
    public SignedNote sign(String text) {
        return SignedNote.of(text, key, signature(text));
    }

    private byte[] signature(String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the private key does not sign as Ed25519", e);
        }
    }
}
