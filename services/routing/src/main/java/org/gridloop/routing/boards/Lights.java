package org.gridloop.routing.boards;

/**
 * 红黄绿灰. Whatever was filed and did not go on with another issue has one of the four.
 *
 * @param red open, and overdue, complained about twice, reworked twice, or supervision was raised
 * @param yellow open otherwise
 * @param green closed, solved, satisfied
 * @param grey closed otherwise
 */
record Lights(long red, long yellow, long green, long grey) {

    static final Lights NONE = new Lights(0, 0, 0, 0);

    static Lights of(Light light, long n) {
        return switch (light) {
            case ALARM -> new Lights(n, 0, 0, 0);
            case CALM -> new Lights(0, n, 0, 0);
            case GREEN -> new Lights(0, 0, n, 0);
            case GREY -> new Lights(0, 0, 0, n);
            case NONE -> NONE;
        };
    }

    /** They were counted as yellow, and their deadline has passed. */
    static Lights turnedRed(long n) {
        return new Lights(n, -n, 0, 0);
    }

    Lights plus(Lights other) {
        return new Lights(red + other.red, yellow + other.yellow, green + other.green, grey + other.grey);
    }
}
