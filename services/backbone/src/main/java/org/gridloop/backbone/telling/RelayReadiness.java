package org.gridloop.backbone.telling;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the facts of the journal reach the log. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    private final Relay relay;

    RelayReadiness(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        RelayState state = relay.state();
        return HealthCheckResponse.named("relay")
                .status(state.ready())
                .withData("is", state.sentence())
                .build();
    }
}
