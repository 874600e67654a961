package org.gridloop.chaos.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloop.parts.Tokens;

/** A token for everybody who calls, signed once. */
final class Badges {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Tokens tokens;
    private final Map<String, String> byName = new ConcurrentHashMap<>();

    Badges(Tokens tokens) {
        this.tokens = tokens;
    }

    String role(String role) {
        return byName.computeIfAbsent(
                role, name -> tokens.token(List.of(role), null, List.of(), LIFETIME, "chaos-" + role));
    }

    String unit(String unit) {
        return byName.computeIfAbsent(
                "unit " + unit, name -> tokens.token(List.of("unit"), unit, List.of(), LIFETIME, unit));
    }
}
