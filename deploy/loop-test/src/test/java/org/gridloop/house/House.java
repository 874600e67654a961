package org.gridloop.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridloop.parts.GridloopHome;

/** What the rules speak of: the compiled house, its services, and their rooms. */
final class House {

    static final String EVENTS = "org.gridloop.events";
    static final String BACKBONE = "org.gridloop.backbone";

    /** A service: its package, its folder, and the packages that several of its features share. */
    enum Service {
        INTAKE("intake", "intake", "catalogue", "keys", "people", "places", "standing", "texts"),
        ROUTING("routing", "routing", "clocks", "sheets", "reference", "deadlines", "standing", "whatif"),
        RESPONSE("response", "department-response", "reference"),
        EVALUATION("evaluation", "evaluation"),
        LEDGER("ledger", "ledger", "proof");

        private final String teller;
        private final String folder;
        private final Set<String> shared;

        Service(String teller, String folder, String... shared) {
            this.teller = teller;
            this.folder = folder;
            this.shared = Set.of(shared);
        }

        String teller() {
            return teller;
        }

        String folder() {
            return "services/" + folder;
        }

        /** @return whether it tells facts; the ledger tells none and decides nothing */
        boolean decides() {
            return this != LEDGER;
        }

        String root() {
            return "org.gridloop." + teller;
        }

        /** What several features lean on; it leans on none of them. */
        Set<String> shared() {
            return shared;
        }

        /** @return the feature folders that exist, without the shared ones */
        List<String> features() {
            return rooms().stream().filter(room -> !shared.contains(room)).toList();
        }

        Set<String> rooms() {
            Set<String> rooms = new TreeSet<>();
            for (JavaClass type : CLASSES) {
                if (type.getPackageName().startsWith(root() + ".")) {
                    rooms.add(
                            type.getPackageName().substring(root().length() + 1).replaceFirst("\\..*", ""));
                }
            }
            return rooms;
        }

        static Optional<Service> of(JavaClass type) {
            return Arrays.stream(values())
                    .filter(service -> isWithin(type, service.root()))
                    .findFirst();
        }
    }

    /** Every class of the product, without its tests. */
    static final JavaClasses CLASSES = productClasses();

    private House() {}

    private static JavaClasses productClasses() {
        // Names are enough of everything else but JAX-RS, whose GET and POST are known by what annotates them.
        ArchConfiguration.get().setClassResolver(SelectedClassResolverFromClasspath.class);
        ArchConfiguration.get().setClassResolverArguments("jakarta.ws.rs");
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/loop-test/"))
                .importPackages("org.gridloop");
    }

    static Path home() {
        return GridloopHome.find();
    }

    static boolean isWithin(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** @return the simple name of the class in whose file it stands */
    static String fileName(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.replaceFirst("\\$.*", "");
    }

    static DescribedPredicate<JavaClass> services() {
        return DescribedPredicate.describe(
                "are of a service", type -> Service.of(type).isPresent());
    }

    static DescribedPredicate<JavaClass> within(String... roots) {
        return DescribedPredicate.describe(
                "are within " + String.join(", ", roots),
                type -> Arrays.stream(roots).anyMatch(root -> isWithin(type, root)));
    }

    static DescribedPredicate<JavaClass> inFilesNamed(String description, String pattern) {
        return DescribedPredicate.describe(description, type -> fileName(type).matches(pattern));
    }

    /**
     * Classes that may touch what only resources, automations, views and wirings may touch, each with its reason. Short,
     * and to be kept so.
     */
    static final Map<String, String> EXCEPTIONS = Map.of(
            "org.gridloop.intake.people.ReportersTable", "people are rows: the vault's own SQL, which is no view",
            "org.gridloop.intake.people.VaultRows", "adds the vault's rows in the transaction of their facts",
            "org.gridloop.intake.people.Vault", "opens what was sealed: hands the vault's data source on",
            "org.gridloop.routing.reference.VersionsTable", "versions are rows: their own SQL, which is no view",
            "org.gridloop.ledger.keeping.LedgerTable", "what is kept is no view: rows that are added and never folded",
            "org.gridloop.ledger.keeping.Keeper", "keeps a batch in the transaction its caller opened");

    static DescribedPredicate<JavaClass> exceptions() {
        return DescribedPredicate.describe(
                "are listed as exceptions",
                type -> EXCEPTIONS.containsKey(type.getPackageName() + "." + fileName(type)));
    }
}
