package org.gridloop.backbone.guarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a body read whole before a thread is given to the call. Left to itself a call begins with its head alone and waits
 * for its body, with a timer, by two hand-overs between threads; and one whose body turns out too large is never
 * answered. That is how all others go on: who shows no token, who brings nothing, and HTTP/2, whose requests must not
 * have been read before.
 */
@ApplicationScoped
public class BodyWiring {

    /** After authentication, which is 200 and refuses a token that does not hold, and authorization, which is 100. */
    private static final int AFTER_THE_CALLER_IS_KNOWN = 50;

    private static final int AFTER_THE_BODY_IS_READ = AFTER_THE_CALLER_IS_KNOWN - 1;

    void read(@Observes Filters filters, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(most.asLongValue());
        filters.register(
                call -> {
                    if (bringsABody(call.request())) {
                        bodies.handle(call);
                    } else {
                        call.next();
                    }
                },
                AFTER_THE_CALLER_IS_KNOWN);
        filters.register(
                call -> {
                    if (call.body().available()) {
                        // Whoever asked whether to send it has been answered, and would be a second time.
                        call.request().headers().remove(HttpHeaders.EXPECT);
                    }
                    call.next();
                },
                AFTER_THE_BODY_IS_READ);
    }

    private static boolean bringsABody(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0") || headers.contains(HttpHeaders.TRANSFER_ENCODING))
                && headers.contains(HttpHeaders.AUTHORIZATION)
                && request.version() != HttpVersion.HTTP_2;
    }

    void refuse(@Observes Router router, ObjectMapper json) {
        router.route().failureHandler(call -> {
            if (call.statusCode() == HttpReason.TOO_LARGE.status()) {
                refuse(call, HttpReason.TOO_LARGE, json);
            } else if (!(call.failure() instanceof HttpClosedException)) {
                call.next();
            }
            // Who hung up in the middle of his body is past being answered, and that is no fault to be logged.
        });
    }

    private static void refuse(RoutingContext call, HttpReason reason, ObjectMapper json) {
        try {
            Problem problem = Problem.of(reason, null, call.request().path(), null);
            call.response()
                    .setStatusCode(reason.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
