package org.gridloop.local.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: what a token will say.
 *
 * @param account the token's subject
 * @param unit the unit acted for
 * @param areas code prefixes of the areas in charge of
 */
public record Identity(
        String account, List<String> roles, @Nullable String unit, List<String> areas) {

    public Identity {
        roles = List.copyOf(roles);
        areas = List.copyOf(areas);
    }

    /** Somebody of no unit, in charge of the whole district. */
    public static Identity of(String account, String role) {
        return new Identity(account, List.of(role), null, List.of());
    }
}
