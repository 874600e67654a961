package org.gridloop.backbone.guarding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.jspecify.annotations.Nullable;

/** Who calls, as the token says: account, roles, unit, and the areas it may see. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    public String account() {
        String name = token.getName();
        return name == null ? "anonymous" : name;
    }

    public boolean is(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }

    /** @return the unit this caller acts for, or null */
    public @Nullable String unit() {
        return token.getClaim("unit");
    }

    /** @return code prefixes of the areas this caller may see; empty means every area, for roles that have no areas */
    public List<String> areas() {
        Object claim = token.getClaim("areas");
        List<String> codes = new ArrayList<>();
        switch (claim) {
            case JsonArray array -> array.getValuesAs(JsonString.class).forEach(code -> codes.add(code.getString()));
            case Iterable<?> many -> many.forEach(code -> codes.add(String.valueOf(code)));
            case String one -> codes.addAll(List.of(one.split(",", -1)));
            case null, default -> {}
        }
        return codes;
    }

    /** @return whether an area lies inside the caller's; a caller without areas is bound by role alone */
    public boolean sees(String areaCode) {
        List<String> areas = areas();
        return areas.isEmpty() || areas.stream().anyMatch(areaCode::startsWith);
    }

    /**
     * @param deed what was asked for, and of which part of the issue: {@code "sign"}, {@code "2/approve"}
     * @param key the caller's {@code Idempotency-Key}
     * @return the key of this deed alone: with the same one, another deed is another request; null when there is none
     */
    public static @Nullable String keyOf(String deed, @Nullable String key) {
        return key == null ? null : deed + "/" + key;
    }

    /**
     * @param role the role the caller acts in, one it has
     * @param requestKey as {@link #keyOf} says, or null for a request of its own
     */
    public Cause asCause(String role, Instant at, @Nullable String requestKey) {
        String id = requestKey == null ? UUID.randomUUID().toString() : account() + "/" + requestKey;
        return new Cause("request:" + id, new Actor(account(), role, unit()), at, null);
    }

    /** @return the first of these roles the caller has; the endpoint's annotation has made sure there is one */
    public String roleAmong(String... roles) {
        for (String role : roles) {
            if (is(role)) {
                return role;
            }
        }
        throw new IllegalStateException("an endpoint let in a caller without its roles");
    }
}
