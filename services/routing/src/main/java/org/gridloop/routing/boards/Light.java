package org.gridloop.routing.boards;

import java.util.Locale;

/** The colour of an issue as far as it does not depend on the time. */
enum Light {
    /** Open: yellow, and red once it is overdue. */
    CALM,
    /** Open: red. */
    ALARM,
    GREEN,
    GREY,
    /** Not filed, or gone on with another issue: that one has a colour. */
    NONE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Light of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
