package org.gridloop.backbone.guarding;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a body read whole, once the caller is known, before a thread is given to the call. Left to itself a call begins
 * with its head alone and waits for each piece of its body, with a timer, by two hand-overs between threads.
 */
@ApplicationScoped
public class BodyWiring {

    /** After authentication and authorization, which are 200 and 100. */
    private static final int AFTER_THE_CALLER_IS_KNOWN = 50;

    void read(
            @Observes Filters filters,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize most) {
        filters.register(BodyHandler.create(false).setBodyLimit(most.asLongValue()), AFTER_THE_CALLER_IS_KNOWN);
    }
}
