package org.gridloop.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Wire names of all facts, derived from the sealed types: nothing is registered by hand. */
public final class EventRegistry {

    private static final Map<String, Class<? extends DomainEvent>> BY_WIRE_NAME = byWireName();

    private EventRegistry() {}

    /** @return the wire name with its version, such as {@code intake.issue-reported.v1} */
    public static String wireName(Class<? extends DomainEvent> type) {
        EventType name = type.getAnnotation(EventType.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return name.value() + ".v" + name.version();
    }

    /** @return the record told under this wire name, or empty when this code does not know it */
    public static Optional<Class<? extends DomainEvent>> typeOf(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** @return every wire name with its record, in the order of the names */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return BY_WIRE_NAME;
    }

    /** @return the permitted records of one teller, in declaration order */
    public static <E extends DomainEvent> List<Class<? extends E>> factsOf(Class<E> teller) {
        List<Class<? extends E>> facts = new ArrayList<>();
        for (Class<?> permitted : teller.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                facts.addAll(factsOf(permitted.asSubclass(teller)));
            } else {
                facts.add(permitted.asSubclass(teller));
            }
        }
        return List.copyOf(facts);
    }

    private static Map<String, Class<? extends DomainEvent>> byWireName() {
        Map<String, Class<? extends DomainEvent>> found = new TreeMap<>();
        for (Class<? extends DomainEvent> fact : factsOf(DomainEvent.class)) {
            if (found.put(wireName(fact), fact) != null) {
                throw new IllegalStateException("two facts share the wire name " + wireName(fact));
            }
        }
        return java.util.Collections.unmodifiableMap(found);
    }
}
