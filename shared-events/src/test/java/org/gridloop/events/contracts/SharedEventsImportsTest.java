package org.gridloop.events.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.gridloop.events.DomainEvent;
import org.junit.jupiter.api.Test;

/** The public word can be taken into any program: it brings nothing along. */
class SharedEventsImportsTest {

    private static final JavaClasses PUBLIC_WORD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gridloop");

    @Test
    void importsOnlyJavaAndJspecify() {
        classes()
                .that(describe("are of this module", type -> true))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.gridloop.events"))
                .allowEmptyShould(false)
                .check(PUBLIC_WORD);
    }

    @Test
    void livesInOnePackage() {
        assertThat(PUBLIC_WORD.contain(DomainEvent.class)).isTrue();
        assertThat(PUBLIC_WORD).extracting(type -> type.getPackageName()).containsOnly("org.gridloop.events");
    }
}
