package org.gridloop.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.house.House.BACKBONE;
import static org.gridloop.house.House.CLASSES;
import static org.gridloop.house.House.EVENTS;
import static org.gridloop.house.House.exceptions;
import static org.gridloop.house.House.inFilesNamed;
import static org.gridloop.house.House.services;
import static org.gridloop.house.House.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.gridloop.backbone.deciding.Decider;
import org.junit.jupiter.api.Test;

/** Purity is in the name: only resources, automations, views and wirings touch the world. */
class PurityRulesTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "java.sql..",
        "javax.sql..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "org.flywaydb..",
        "io.micrometer..",
        "org.jboss.."
    };

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");
    private static final Set<String> CLOCK_OWNERS = Set.of("java.time.Clock", "java.time.InstantSource");
    private static final Set<String> DICE = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator",
            "java.util.SplittableRandom");

    private static final DescribedPredicate<JavaClass> AT_THE_EDGE =
            inFilesNamed("are resources, automations, views or wirings", ".+Resource|When.+Then.+|.+View|.+Wiring");

    private static final DescribedPredicate<JavaClass> BODIES =
            inFilesNamed("are the bodies of requests", ".+Body|.+Requests?");

    @Test
    void onlyTheEdgeTouchesFrameworks() {
        noClasses()
                .that(are(services()).and(not(AT_THE_EDGE)).and(not(BODIES)).and(not(exceptions())))
                .should()
                .dependOnClassesThat(frameworks())
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    /** The limits of what a resource takes in stand at its components, as annotations: data, not behaviour. */
    @Test
    void theBodiesOfRequestsCarryValidationAndNothingElse() {
        noClasses()
                .that(are(services()).and(BODIES))
                .should()
                .dependOnClassesThat(frameworks().and(not(resideInAnyPackage("jakarta.validation.."))))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeReadsTheClockOrRollsDice() {
        noClasses()
                .that(are(services()).and(not(AT_THE_EDGE)).and(not(exceptions())))
                .should()
                .accessTargetWhere(describe("reads a clock or rolls dice", PurityRulesTest::isUncertain))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void aDeciderIsPure() {
        classes()
                .that(are(services()).and(assignableTo(Decider.class)))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java.lang..", "java.util..", "java.time..", "org.jspecify..")
                                .or(within(EVENTS, BACKBONE + ".deciding", BACKBONE + ".calendar"))
                                .or(inFilesNamed("are the masking of text", "Masking"))
                                .or(services().and(not(AT_THE_EDGE))))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyExceptionIsStillNeeded() {
        assertThat(House.EXCEPTIONS.keySet())
                .allSatisfy(name -> assertThat(CLASSES)
                        .filteredOn(type -> name.equals(type.getPackageName() + "." + House.fileName(type)))
                        .as("%s exists and touches what it may touch by exception", name)
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(use ->
                                                resideInAnyPackage(FRAMEWORKS).test(use.getTargetClass()))
                                || type.getAccessesFromSelf().stream().anyMatch(PurityRulesTest::isUncertain)));
    }

    /** Annotations that describe an answer for the API's document are data and may stand anywhere. */
    private static DescribedPredicate<JavaClass> frameworks() {
        return resideInAnyPackage(FRAMEWORKS).and(not(resideInAnyPackage("org.eclipse.microprofile.openapi..")));
    }

    private static boolean isUncertain(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean clock = (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
                && CLOCKS.contains(target.getName());
        boolean dice = DICE.contains(owner)
                || (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"));
        boolean math = owner.equals("java.lang.Math") && target.getName().equals("random");
        return clock || dice || math || CLOCK_OWNERS.contains(owner) || owner.equals(BACKBONE + ".time.DomainClock");
    }
}
