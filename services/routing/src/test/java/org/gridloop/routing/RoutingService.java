package org.gridloop.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridloop.parts.RealParts;

/** A test of the whole service over real PostgreSQL and Kafka. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "routing"))
public @interface RoutingService {}
