package org.gridloop.ledger.proof;

import java.util.Arrays;
import java.util.Base64;

/**
 * A text with its signatures, as C2SP signed-note has it: the text, an empty line, and per signature a line of dash, name and
 * base64 of key id and signature.
 *
 * @param text ends with a line feed
 * @param signatures one line each, each with its line feed
 */
public record SignedNote(String text, String signatures) {

    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;

    public SignedNote {
        if (!text.endsWith("\n") || text.equals("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line feed");
        }
    }

    static SignedNote of(String text, NoteKey key, byte[] signature) {
        byte[] both = Arrays.copyOf(key.id(), ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, both, ID_LENGTH, signature.length);
        return new SignedNote(
                text, DASH + key.name() + " " + Base64.getEncoder().encodeToString(both) + "\n");
    }

    /** @throws IllegalArgumentException when it is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 1 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new IllegalArgumentException("not a signed note");
        }
        SignedNote parsed = new SignedNote(note.substring(0, end + 1), note.substring(end + 2));
        if (!parsed.signatures.lines().allMatch(line -> line.startsWith(DASH))) {
            throw new IllegalArgumentException("not a signed note");
        }
        return parsed;
    }

    /** @return the whole note */
    public String note() {
        return text + "\n" + signatures;
    }

    /** @return whether one of the signatures is of this key and holds */
    public boolean isSignedBy(NoteKey key) {
        String mine = DASH + key.name() + " ";
        return signatures.lines().filter(line -> line.startsWith(mine)).anyMatch(line -> holds(line, mine, key));
    }

    private boolean holds(String line, String mine, NoteKey key) {
        byte[] both;
        try {
            both = Base64.getDecoder().decode(line.substring(mine.length()));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return both.length > ID_LENGTH
                && Arrays.equals(Arrays.copyOf(both, ID_LENGTH), key.id())
                && key.verifies(text, Arrays.copyOfRange(both, ID_LENGTH, both.length));
    }
}
