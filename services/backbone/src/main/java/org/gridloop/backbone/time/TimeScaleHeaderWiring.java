package org.gridloop.backbone.time;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Nobody may take scaled time for real: every answer says so. */
@Provider
public class TimeScaleHeaderWiring implements ContainerResponseFilter {

    private final DomainClock clock;

    @Inject
    TimeScaleHeaderWiring(DomainClock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (clock.scale() != 1) {
            response.getHeaders().putSingle("Gridloop-Time-Scale", clock.scale());
            response.getHeaders().putSingle("Gridloop-Time", clock.now().toString());
        }
    }
}
