package org.gridloop.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a fact travels and is stored: {@code routing.issue-dispatched}, told as {@code ….v1}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** {@code teller.fact-in-kebab-case}, for ever. */
    String value();

    /** Raised only with a new record; adding an optional component keeps it. */
    int version() default 1;
}
