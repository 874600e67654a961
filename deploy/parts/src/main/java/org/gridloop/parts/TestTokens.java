package org.gridloop.parts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tokens the services under test accept, signed with the key pair of this JVM's test parts. */
public final class TestTokens {

    private TestTokens() {}

    /** For somebody of no unit, in charge of the whole district. */
    public static String token(String role) {
        return tokens().token(role);
    }

    /** For somebody of a unit, in charge of the areas whose codes begin with one of the prefixes. */
    public static String token(String role, @Nullable String unit, Collection<String> areas) {
        return tokens().token(role, unit, areas);
    }

    /** For every other combination. */
    public static Tokens tokens() {
        Keys keys = new Keys(TestServers.shared().data());
        keys.ensure();
        return new Tokens(keys);
    }
}
