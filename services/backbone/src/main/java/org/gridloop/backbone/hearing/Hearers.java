package org.gridloop.backbone.hearing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloop.events.DomainEvent;

/** Who hears in this service: its views and automations, each under a name of its own. */
record Hearers(List<View> views, List<When<?>> automations) {

    Hearers {
        views = List.copyOf(views);
        automations = List.copyOf(automations);
        Set<String> names = new HashSet<>(Set.of(ParkedStore.LOG));
        views.forEach(view -> mustBeNew(names, view.name()));
        automations.forEach(automation -> mustBeNew(names, automation.name()));
    }

    private static void mustBeNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalStateException("two hearers are called " + name);
        }
    }

    Optional<View> view(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    Optional<When<?>> automation(String name) {
        return automations.stream()
                .filter(automation -> automation.name().equals(name))
                .findFirst();
    }

    static boolean hears(When<?> automation, DomainEvent event) {
        return automation.hears().isInstance(event);
    }

    static <E extends DomainEvent> void tell(When<E> automation, Heard heard) {
        automation.then(automation.hears().cast(heard.event()), heard);
    }
}
