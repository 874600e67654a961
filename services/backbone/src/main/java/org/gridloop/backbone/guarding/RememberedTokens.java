package org.gridloop.backbone.guarding;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Checks the signature of a token once and not at each of its calls: an integration sends thousands of reports under
 * one token, and the signature costs more than all else there is to authenticate. A token is forgotten when it expires.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class RememberedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 10_000;

    private final JWTCallerPrincipalFactory checking = new DefaultJWTCallerPrincipalFactory();
    private final ConcurrentMap<String, JWTCallerPrincipal> checked = new ConcurrentHashMap<>();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JWTCallerPrincipal known = checked.get(token);
        if (known != null) {
            if (known.getExpirationTime() > System.currentTimeMillis() / 1000) {
                return known;
            }
            checked.remove(token);
        }
        JWTCallerPrincipal fresh = new RememberedCaller(checking.parse(token, context));
        if (checked.size() >= MOST) {
            checked.clear();
        }
        checked.put(token, fresh);
        return fresh;
    }
}
