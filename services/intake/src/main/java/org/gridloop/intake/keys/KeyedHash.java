package org.gridloop.intake.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over a list of values, each written so that no two lists look alike. Safe for many threads. */
public final class KeyedHash {

    private final Mac keyed;

    public KeyedHash(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    public Sum sum() {
        try {
            // a clone keeps the key schedule, which is half the work for short inputs
            return new Sum((Mac) keyed.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's HMAC-SHA256 cannot be cloned", e);
        }
    }

    /** One hash on its way. */
    public static final class Sum {
        private final Mac mac;

        private Sum(Mac mac) {
            this.mac = mac;
        }

        public Sum add(@Nullable String value) {
            if (value == null) {
                return length(-1);
            }
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            length(bytes.length);
            mac.update(bytes);
            return this;
        }

        public Sum add(boolean value) {
            mac.update((byte) (value ? 1 : 0));
            return this;
        }

        public Sum add(@Nullable Double value) {
            return add(value == null ? null : value.toString());
        }

        public Sum add(@Nullable Instant value) {
            return add(value == null ? null : value.toString());
        }

        public Sum add(@Nullable Enum<?> value) {
            return add(value == null ? null : value.name());
        }

        /** @return 32 bytes; the sum is used up */
        public byte[] done() {
            return mac.doFinal();
        }

        private Sum length(int length) {
            mac.update((byte) (length >>> 24));
            mac.update((byte) (length >>> 16));
            mac.update((byte) (length >>> 8));
            mac.update((byte) length);
            return this;
        }
    }
}
