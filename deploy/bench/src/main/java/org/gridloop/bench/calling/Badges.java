package org.gridloop.bench.calling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloop.parts.Tokens;

/** A token for everybody who calls, signed once and good for the whole run: signing is not what is measured. */
public final class Badges {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Tokens tokens;
    private final Map<String, String> byName = new ConcurrentHashMap<>();

    public Badges(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Somebody of no unit, in charge of the whole district. */
    public String role(String role) {
        return byName.computeIfAbsent(
                "role " + role, name -> tokens.token(List.of(role), null, List.of(), LIFETIME, "bench-" + role));
    }

    /** Somebody of a department, or of an area's own office. */
    public String unit(String unit) {
        return byName.computeIfAbsent(
                "unit " + unit, name -> tokens.token(List.of("unit"), unit, List.of(), LIFETIME, unit));
    }
}
