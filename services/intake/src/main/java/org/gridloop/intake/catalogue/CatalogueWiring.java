package org.gridloop.intake.catalogue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.intake.catalogue.Catalogue.Category;

class CatalogueWiring {

    private record District(String version) {}

    @Produces
    @Singleton
    Catalogue catalogue(ReferenceFiles files) {
        String version = files.json("district.json", District.class).version();
        return new Catalogue(version, files.csv("catalogue.csv", Category.class));
    }
}
