package org.gridloop.intake.standing;

/** What an issue's id looks like. */
public final class IssueId {

    private static final int LENGTH = 36;

    private IssueId() {}

    /** @return whether it is worth looking up: a UUID in its canonical form, lower case */
    public static boolean isOne(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
