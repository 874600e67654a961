package org.gridloop.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.UnreadableFact;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.house.House.Service;

/** Who tells and who hears each fact, read off the compiled services. */
final class Hearers {

    private static final Path CONTRACTS = House.home().resolve("shared-events/src/test/resources/contracts");

    private Hearers() {}

    /** @return all facts in the order of the tellers and of their declaration */
    static List<Class<? extends DomainEvent>> facts() {
        return EventRegistry.factsOf(DomainEvent.class);
    }

    /**
     * @return the feature folders in which a fact is made, such as {@code routing/dispatching}; what a replay supposes is told to
     *     nobody
     */
    static List<JavaClass> makersOf(Class<? extends DomainEvent> fact) {
        return House.CLASSES.stream()
                .filter(House.services())
                .filter(type -> !House.isWithin(type, Service.ROUTING.root() + ".whatif"))
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(fact)))
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
    }

    /** @return the automations that wait for this fact */
    static List<JavaClass> automationsOn(Class<? extends DomainEvent> fact) {
        return implementationsOf(When.class)
                .filter(type -> type.getInterfaces().stream()
                        .filter(JavaParameterizedType.class::isInstance)
                        .map(JavaParameterizedType.class::cast)
                        .filter(heard -> heard.toErasure().isEquivalentTo(When.class))
                        .anyMatch(heard -> heard.getActualTypeArguments()
                                .getFirst()
                                .toErasure()
                                .isEquivalentTo(fact)))
                .toList();
    }

    /** @return the views that fold this fact */
    static List<JavaClass> viewsOf(Class<? extends DomainEvent> fact) {
        DomainEvent example = example(fact);
        return implementationsOf(View.class)
                .filter(type -> view(type).hears(example))
                .toList();
    }

    static Stream<JavaClass> implementationsOf(Class<?> type) {
        return House.CLASSES.stream()
                .filter(House.services())
                .filter(found ->
                        found.isAssignableTo(type) && !found.getModifiers().contains(JavaModifier.ABSTRACT))
                .sorted(Comparator.comparing(JavaClass::getName));
    }

    static Map<String, List<JavaClass>> decidersByService() {
        Map<String, List<JavaClass>> deciders = new TreeMap<>();
        for (Service service : Service.values()) {
            if (service.decides()) {
                deciders.put(
                        service.teller(),
                        implementationsOf(Decider.class)
                                .filter(type -> House.isWithin(type, service.root()))
                                .toList());
            }
        }
        return deciders;
    }

    /** A view is asked what it hears; for that it needs none of what it is made with. */
    private static View view(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (View) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be asked what it hears", e);
        }
    }

    private static DomainEvent example(Class<? extends DomainEvent> fact) {
        String wireName = EventRegistry.wireName(fact);
        try {
            return FactJson.read(wireName, Files.readAllBytes(CONTRACTS.resolve(wireName + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableFact e) {
            throw new IllegalStateException("the golden example of " + wireName + " cannot be read", e);
        }
    }
}
