package org.gridloop.intake.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.gridloop.backbone.reference.Reference;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.gridloop.events.Urgency;
import org.gridloop.intake.catalogue.Catalogue.Category;

class CatalogueWiring {

    /** At the start, so that the first reporter waits for no version. */
    @Produces
    @Singleton
    @Startup
    Catalogue catalogue(Reference reference) {
        return Catalogue.living(reference.living(ReferenceSheet.CATALOGUE, CatalogueWiring::read));
    }

    static Catalogue read(ReferenceSheet sheet) {
        return new Catalogue(
                sheet.version(),
                sheet.rows().stream().map(row -> category(row, sheet.version())).toList());
    }

    private static Category category(Map<String, String> row, String version) {
        return new Category(
                row.getOrDefault("code", ""),
                row.getOrDefault("name", ""),
                Urgency.valueOf(row.getOrDefault("urgency", "").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(row.get("fastTrack")),
                version);
    }
}
