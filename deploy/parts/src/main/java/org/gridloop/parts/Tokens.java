package org.gridloop.parts;

import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Signs tokens as an identity provider would: the claims are those any OIDC provider of a cluster has to set. */
public final class Tokens {

    /** Every role the services know. */
    public static final List<String> ROLES = List.of(
            "integration",
            "citizen",
            "clerk",
            "dispatcher",
            "grid",
            "officer",
            "unit",
            "callback",
            "supervisor",
            "analyst",
            "admin");

    private static final String ISSUER = "gridloop";
    private static final Duration LIFETIME = Duration.ofHours(8);

    private final PrivateKey key;

    public Tokens(Keys keys) {
        this.key = keys.signing();
    }

    /** For somebody of no unit, in charge of the whole district; the subject is {@code <role>-1}. */
    public String token(String role) {
        return token(List.of(role), null, List.of(), LIFETIME, role + "-1");
    }

    /** For somebody of a unit, in charge of the areas whose codes begin with one of the prefixes. */
    public String token(String role, @Nullable String unit, Collection<String> areas) {
        return token(List.of(role), unit, areas, LIFETIME, role + "-1");
    }

    /** @throws IllegalArgumentException when a role is not one of {@link #ROLES} */
    public String token(
            Collection<String> roles,
            @Nullable String unit,
            Collection<String> areas,
            Duration lifetime,
            String subject) {
        Set<String> unknown = new TreeSet<>(roles);
        ROLES.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No such role: " + String.join(", ", unknown) + ". The roles are "
                    + String.join(", ", ROLES) + ".");
        }
        var claims = Jwt.issuer(ISSUER)
                .subject(subject)
                .upn(subject)
                .groups(Set.copyOf(roles))
                .claim("roles", List.copyOf(roles))
                .claim("areas", List.copyOf(areas))
                .expiresIn(lifetime);
        if (unit != null) {
            claims.claim("unit", unit);
        }
        return claims.sign(key);
    }
}
