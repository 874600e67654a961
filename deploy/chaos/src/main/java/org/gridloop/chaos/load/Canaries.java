package org.gridloop.chaos.load;

import java.util.regex.Pattern;

/** Names and phones that nothing else contains. */
public final class Canaries {

    static final String NAME = "金丝雀甲";

    /** What any of them looks like. */
    public static final Pattern PATTERN = Pattern.compile(NAME + "|1990000\\d{4}");

    /** The same as PostgreSQL has it. */
    public static final String SQL = NAME + "|1990000[0-9]{4}";

    private Canaries() {}
}
