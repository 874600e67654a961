package org.gridloop.backbone.guarding;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a checked token, each looked up once: the library throws and catches an exception whenever it is asked
 * for a claim that no standard names, such as the caller's areas.
 */
final class RememberedCaller extends JWTCallerPrincipal {

    private final Map<String, Object> claims = new HashMap<>();
    private final Set<String> groups;

    RememberedCaller(JWTCallerPrincipal checked) {
        super(checked.getRawToken(), "JWT");
        for (String name : checked.getClaimNames()) {
            Object value = checked.getClaim(name);
            if (value != null) {
                claims.put(name, value);
            }
        }
        Set<String> named = checked.getGroups();
        this.groups = named == null ? Set.of() : Set.copyOf(named);
    }

    @Override
    public Set<String> getGroups() {
        return groups;
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return claims.keySet();
    }

    @Override
    protected @Nullable Object getClaimValue(String name) {
        return claims.get(name);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library has it
    public <T> @Nullable T getClaim(String name) {
        return (T) claims.get(name);
    }
}
