package org.gridloop.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.house.House.BACKBONE;
import static org.gridloop.house.House.CLASSES;
import static org.gridloop.house.House.EVENTS;
import static org.gridloop.house.House.inFilesNamed;
import static org.gridloop.house.House.services;
import static org.gridloop.house.House.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.hearing.When;
import org.gridloop.house.House.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One rule, one test. None may pass on nothing: what a rule speaks of has to exist. */
class HouseRulesTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceKnowsTheFactsAndTheBackboneAndNobodyElse(Service service) {
        noClasses()
                .that(within(service.root()))
                .should()
                .dependOnClassesThat(within("org.gridloop").and(not(within(service.root(), EVENTS, BACKBONE))))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aFeatureNeverImportsItsSibling(Service service) {
        assertThat(service.features()).as("features of %s", service).isNotEmpty();
        for (String feature : service.features()) {
            String own = service.root() + "." + feature;
            DescribedPredicate<JavaClass> siblings = describe(
                    "are of a sibling feature of " + own,
                    type -> service.features().stream()
                            .filter(other -> !other.equals(feature))
                            .anyMatch(other -> House.isWithin(type, service.root() + "." + other)));
            noClasses()
                    .that(within(own))
                    .should()
                    .dependOnClassesThat(siblings)
                    .allowEmptyShould(false)
                    .check(CLASSES);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatFeaturesShareKnowsNoFeature(Service service) {
        assertThat(service.rooms()).as("shared packages that exist").containsAll(service.shared());
        DescribedPredicate<JavaClass> features = describe(
                "are of a feature",
                type -> service.features().stream()
                        .anyMatch(feature -> House.isWithin(type, service.root() + "." + feature)));
        for (String shared : service.shared()) {
            noClasses()
                    .that(within(service.root() + "." + shared))
                    .should()
                    .dependOnClassesThat(features)
                    .allowEmptyShould(false)
                    .check(CLASSES);
        }
    }

    @Test
    void theBackboneKnowsNoServiceAndNoSingleFact() {
        noClasses()
                .that(within(BACKBONE))
                .should()
                .dependOnClassesThat(within("org.gridloop")
                        .and(not(within(BACKBONE)))
                        .and(not(inFilesNamed("are the root of all facts", "DomainEvent|EventRegistry|EventType"))))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void onlyTheBackboneTouchesAxon() {
        noClasses()
                .that(not(within(BACKBONE)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.axonframework.."))
                .allowEmptyShould(false)
                .check(CLASSES);
        assertThat(CLASSES)
                .as("the rule speaks of something: the backbone does use Axon")
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.axonframework")));
    }

    @Test
    void noServiceTouchesTheJournal() {
        noClasses()
                .that(services())
                .should()
                .dependOnClassesThat(within(BACKBONE + ".journal"))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyServiceDecidesByATableCalledDecider() {
        classes()
                .that(are(services())
                        .and(inFilesNamed("are called deciders", ".+Decider"))
                        .and(isTopLevel()))
                .should()
                .beAssignableTo(Decider.class)
                .allowEmptyShould(false)
                .check(CLASSES);
        assertThat(Service.values())
                .filteredOn(Service::decides)
                .allSatisfy(service -> assertThat(CLASSES)
                        .as("a decider in %s", service)
                        .anyMatch(type -> House.isWithin(type, service.root()) && type.isAssignableTo(Decider.class)));
    }

    @Test
    void automationsSayWhatTheyDo() {
        classes()
                .that(are(services()).and(assignableTo(When.class)))
                .should()
                .haveNameMatching(".+\\.When\\w+Then\\w+")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void viewsAreCalledViews() {
        classes()
                .that(are(services()).and(assignableTo(View.class)))
                .should()
                .haveSimpleNameEndingWith("View")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void resourcesAreCalledResources() {
        classes()
                .that(are(services()).and(describe("have a path", type -> type.isAnnotatedWith(Path.class))))
                .should()
                .haveSimpleNameEndingWith("Resource")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyEndpointNamesItsRoles() {
        methods()
                .that(describe("are endpoints", HouseRulesTest::isEndpoint))
                .should(nameTheirRoles())
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void nothingOfAFeatureIsPublicButItsResourcesAndWhatAReplaySupposes() {
        classes()
                .that(are(services())
                        .and(describe("are of a feature", HouseRulesTest::isOfAFeature))
                        .and(isTopLevel())
                        .and(not(inFilesNamed("are resources, or folds for a replay", ".+Resource|Supposed.+"))))
                .should()
                .notBePublic()
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES)
                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                .extracting(JavaClass::getPackage)
                .allSatisfy(home -> assertThat(home.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .as("%s has a package-info.java with @NullMarked", home.getName())
                        .isTrue());
    }

    private static DescribedPredicate<JavaClass> isTopLevel() {
        return describe("stand in a file of their own", JavaClass::isTopLevelClass);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> type.isAnnotatedWith(HttpMethod.class));
    }

    private static boolean isOfAFeature(JavaClass type) {
        return Service.of(type)
                .filter(service -> service.features().stream()
                        .anyMatch(feature -> House.isWithin(type, service.root() + "." + feature)))
                .isPresent();
    }

    private static ArchCondition<JavaMethod> nameTheirRoles() {
        return new ArchCondition<>("name their roles") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                boolean handWritten = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (handWritten && !named) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has neither @RolesAllowed nor @PermitAll"));
                }
            }
        };
    }
}
