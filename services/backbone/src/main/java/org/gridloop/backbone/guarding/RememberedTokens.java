package org.gridloop.backbone.guarding;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks a token once and not at each of its calls: an integration sends thousands of reports under one token, and its
 * signature costs more than all else there is to authenticate. A token is forgotten when it expires.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class RememberedTokens implements HttpAuthenticationMechanism {

    private static final int MOST = 10_000;

    /** @param until seconds since 1970 */
    private record Known(SecurityIdentity identity, long until) {}

    private final HttpAuthenticationMechanism checking;
    private final ConcurrentMap<String, Known> checked = new ConcurrentHashMap<>();

    @Inject
    RememberedTokens(JWTAuthMechanism checking) {
        this.checking = checking;
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String credentials = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return checking.authenticate(call, providers);
        }
        Known known = checked.get(credentials);
        if (known != null) {
            if (known.until() > System.currentTimeMillis() / 1000) {
                return Uni.createFrom().item(known.identity());
            }
            checked.remove(credentials);
        }
        return checking.authenticate(call, providers).map(fresh -> remembered(credentials, fresh));
    }

    private @Nullable SecurityIdentity remembered(String credentials, @Nullable SecurityIdentity fresh) {
        if (fresh == null || !(fresh.getPrincipal() instanceof JWTCallerPrincipal caller)) {
            return fresh;
        }
        SecurityIdentity identity = QuarkusSecurityIdentity.builder(fresh)
                .setPrincipal(new RememberedCaller(caller))
                .build();
        if (checked.size() >= MOST) {
            checked.clear();
        }
        checked.put(credentials, new Known(identity, caller.getExpirationTime()));
        return identity;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return checking.getChallenge(call);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return checking.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return checking.getCredentialTransport(call);
    }

    /** Before the mechanism it asks. */
    @Override
    public int getPriority() {
        return checking.getPriority() + 1;
    }
}
