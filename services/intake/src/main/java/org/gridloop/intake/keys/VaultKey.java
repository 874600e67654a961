package org.gridloop.intake.keys;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The one secret of this service, kept outside its database; never used itself, only what is derived from it. */
public final class VaultKey {

    private static final int BYTES = 32;

    private final byte[] key;

    VaultKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("the vault key has " + key.length + " bytes instead of " + BYTES);
        }
        this.key = key.clone();
    }

    /**
     * @param file 32 bytes in base64
     * @throws UncheckedIOException when it cannot be read
     */
    public static VaultKey read(Path file) {
        try {
            return new VaultKey(Base64.getMimeDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("the vault key cannot be read from " + file, e);
        }
    }

    /** @return 32 bytes of their own for each purpose, the same at every start */
    public byte[] derived(String purpose) {
        try {
            byte[] info = ("gridloop/intake/" + purpose).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], info, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
