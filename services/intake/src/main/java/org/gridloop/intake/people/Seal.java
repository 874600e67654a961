package org.gridloop.intake.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM with a key per row, itself wrapped by the vault's key: without the row's wrapped key, not even a backup
 * together with the vault's key gives the person away. Either ciphertext opens under its own row's reference only.
 */
final class Seal {

    private static final int KEY_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writerFor(Person.class);
    private static final ObjectReader READER = JSON.readerFor(Person.class);

    /** A person, unreadable. */
    record Sealed(byte[] wrappedKey, byte[] ciphertext) {}

    private final AesGcmJce wrapping;

    Seal(byte[] vaultKey) {
        try {
            wrapping = new AesGcmJce(vaultKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault key cannot be used", e);
        }
    }

    Sealed seal(String ref, Person person) {
        byte[] bound = ref.getBytes(StandardCharsets.US_ASCII);
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            byte[] ciphertext = new AesGcmJce(key).encrypt(WRITER.writeValueAsBytes(person), bound);
            return new Sealed(wrapping.encrypt(key, bound), ciphertext);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a person could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was sealed under another vault key or belongs to another row */
    Person open(String ref, Sealed sealed) {
        byte[] bound = ref.getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] key = wrapping.decrypt(sealed.wrappedKey(), bound);
            return READER.readValue(new AesGcmJce(key).decrypt(sealed.ciphertext(), bound));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("row " + ref + " of the vault cannot be opened", e);
        }
    }
}
