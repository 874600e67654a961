package org.gridloop.response.reference;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridloop.backbone.reference.Reference;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.gridloop.response.reference.EvidenceRules.Asked;

/** Units, areas and catalogue as they are in force. */
@Singleton
class ReferenceWiring {

    /** At the start, so that the first order waits for no version. */
    @Produces
    @Singleton
    @Startup
    Units units(Reference reference) {
        return Units.living(
                reference.living(ReferenceSheet.UNITS, ReferenceWiring::departments),
                reference.living(ReferenceSheet.AREAS, sheet -> Set.copyOf(column(sheet, "code"))));
    }

    static Units.Departments departments(ReferenceSheet register) {
        return new Units.Departments(
                Set.copyOf(column(register, "id")),
                register.rows().stream()
                        .filter(row -> Boolean.parseBoolean(row.get("feed")))
                        .map(row -> row.getOrDefault("id", ""))
                        .sorted()
                        .toList());
    }

    @Produces
    @Singleton
    RulesInForce evidenceRules(Reference reference) {
        Supplier<EvidenceRules> rules = reference.living(ReferenceSheet.CATALOGUE, ReferenceWiring::rules);
        return rules::get;
    }

    static EvidenceRules rules(ReferenceSheet catalogue) {
        return new EvidenceRules(catalogue.rows().stream()
                .collect(Collectors.toMap(row -> row.getOrDefault("code", ""), ReferenceWiring::asked)));
    }

    private static Asked asked(Map<String, String> row) {
        return Asked.valueOf(row.getOrDefault("evidence", "none").toUpperCase(Locale.ROOT));
    }

    private static List<String> column(ReferenceSheet sheet, String name) {
        return sheet.rows().stream().map(row -> row.getOrDefault(name, "")).toList();
    }
}
