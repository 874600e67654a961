package org.gridloop.intake.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The number a reporter follows an issue by, and the secret that goes with it. Both follow from the issue's id and a
 * key, so a retried report gets the same ones and no table holds a secret.
 */
public final class Tickets {

    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int NUMBER_CHARACTERS = 12;
    private static final int SECRET_CHARACTERS = 16;
    private static final int SECRET_STARTS_AT_BYTE = 16;
    private static final int LONGEST_INPUT = 64;

    /**
     * @param number {@code XXXX-XXXX-XXXX} in Crockford's base 32
     * @param secret 16 such characters: 80 bits
     */
    public record Ticket(String number, String secret) {}

    private final KeyedHash hash;

    public Tickets(VaultKey key) {
        this.hash = new KeyedHash(key.derived("tickets"));
    }

    public Ticket of(String issueId) {
        byte[] sum = hash.sum().add(issueId).done();
        String plain = base32(sum, 0, NUMBER_CHARACTERS);
        return new Ticket(grouped(plain), base32(sum, SECRET_STARTS_AT_BYTE, SECRET_CHARACTERS));
    }

    /** @return whether the secret is this issue's; takes the same time either way */
    public boolean isSecret(String issueId, String given) {
        byte[] expected = of(issueId).secret().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, plain(given).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the number as it is stored, whatever dashes, blanks, case or look-alikes it was typed with */
    public static String written(String given) {
        String plain = plain(given);
        return plain.length() == NUMBER_CHARACTERS ? grouped(plain) : plain;
    }

    private static String plain(String given) {
        String upper =
                given.substring(0, Math.min(given.length(), LONGEST_INPUT)).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            switch (c) {
                case '-', ' ' -> {}
                case 'O' -> kept.append('0');
                case 'I', 'L' -> kept.append('1');
                default -> kept.append((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ? c : '?');
            }
        }
        return kept.toString();
    }

    private static String grouped(String plain) {
        return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }

    private static String base32(byte[] bytes, int from, int characters) {
        char[] text = new char[characters];
        int bits = 0;
        int held = 0;
        int next = from;
        for (int i = 0; i < characters; i++) {
            if (held < 5) {
                bits = (bits << 8) | (bytes[next++] & 0xff);
                held += 8;
            }
            held -= 5;
            text[i] = CROCKFORD[(bits >>> held) & 31];
        }
        return new String(text);
    }
}
