package org.gridloop.local.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gridloop.parts.Tokens;

/** Tokens by identity, each renewed well before it expires. */
final class TokenPurse {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private record Kept(String token, Instant renewAt) {}

    private final ConcurrentMap<Identity, Kept> kept = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final InstantSource clock;

    TokenPurse(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    String of(Identity who) {
        Instant now = clock.instant();
        Kept known =
                kept.compute(who, (same, old) -> old != null && now.isBefore(old.renewAt()) ? old : renewed(same, now));
        return known.token();
    }

    private Kept renewed(Identity who, Instant now) {
        String token = tokens.token(who.roles(), who.unit(), who.areas(), LIFETIME, who.account());
        return new Kept(token, now.plus(LIFETIME).minus(MARGIN));
    }
}
