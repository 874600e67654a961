package org.gridloop.events.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactNamesTest {

    private static final Set<String> ROOM_FOR_A_PERSON =
            Set.of("phone", "mobile", "address", "reporter", "reportername", "idnumber", "secret", "password", "email");

    static List<Class<? extends DomainEvent>> facts() {
        return EventRegistry.factsOf(DomainEvent.class);
    }

    static Stream<Class<?>> tellers() {
        return Stream.of(DomainEvent.class.getPermittedSubclasses());
    }

    @Test
    void thereAreFactsOfFourTellers() {
        assertThat(tellers())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("IntakeEvent", "RoutingEvent", "ResponseEvent", "EvaluationEvent");
        assertThat(facts()).hasSizeGreaterThanOrEqualTo(22);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsARecordWithAWireNameOfItsTeller(Class<? extends DomainEvent> fact) {
        assertThat(fact).isRecord().hasAnnotation(EventType.class);
        assertThat(name(fact).value()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
        assertThat(name(fact).value()).startsWith(tellerOf(fact) + ".");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theRecordIsCalledAsItsWireName(Class<? extends DomainEvent> fact) {
        int version = name(fact).version();
        String suffix = version == 1 ? "" : "V" + version;
        String kebab = name(fact).value().substring(tellerOf(fact).length() + 1);
        assertThat(fact.getSimpleName()).isEqualTo(camel(kebab) + suffix);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theRegistryFindsEveryFactUnderItsWireName(Class<? extends DomainEvent> fact) {
        String wireName = name(fact).value() + ".v" + name(fact).version();
        assertThat(EventRegistry.wireName(fact)).isEqualTo(wireName);
        assertThat(EventRegistry.typeOf(wireName)).contains(fact);
        assertThat(EventRegistry.all()).containsEntry(wireName, fact);
    }

    @Test
    void noTwoFactsShareAName() {
        assertThat(facts()).extracting(EventRegistry::wireName).doesNotHaveDuplicates();
        assertThat(facts()).extracting(Class::getSimpleName).doesNotHaveDuplicates();
        assertThat(EventRegistry.all()).hasSameSizeAs(facts());
    }

    @Test
    void anUnknownWireNameIsNobodysFact() {
        assertThat(EventRegistry.typeOf("intake.issue-reported.v0")).isEmpty();
        assertThat(EventRegistry.typeOf("intake.issue-reported")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactBeginsWithItsIssue(Class<? extends DomainEvent> fact) {
        RecordComponent first = fact.getRecordComponents()[0];
        assertThat(first.getName()).isEqualTo("issueId");
        assertThat(first.getType()).isEqualTo(String.class);
    }

    /** People are rows: a fact is for ever, so it has no place where a person could be written down. */
    @ParameterizedTest
    @MethodSource("facts")
    void noFactHasRoomForAPerson(Class<? extends DomainEvent> fact) {
        assertThat(componentNames(fact)).doesNotContainAnyElementsOf(ROOM_FOR_A_PERSON);
    }

    private static List<String> componentNames(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? componentNames(component.getType()).stream()
                        : Stream.of(component.getName().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static EventType name(Class<? extends DomainEvent> fact) {
        return fact.getAnnotation(EventType.class);
    }

    private static String tellerOf(Class<? extends DomainEvent> fact) {
        Class<?> teller =
                tellers().filter(t -> t.isAssignableFrom(fact)).findFirst().orElseThrow();
        return teller.getSimpleName().replaceFirst("Event$", "").toLowerCase(Locale.ROOT);
    }

    private static String camel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab.split("-", -1)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return camel.toString();
    }
}
