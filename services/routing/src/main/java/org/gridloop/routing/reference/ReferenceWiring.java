package org.gridloop.routing.reference;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.reference.ReferenceFiles;

/** Reads the reference files once, at the start. */
final class ReferenceWiring {

    @Produces
    @Singleton
    District district(ReferenceFiles files) {
        return files.json("district.json", District.class);
    }

    @Produces
    @Singleton
    Areas areas(ReferenceFiles files) {
        return new Areas(files.csv("areas.csv", Area.class));
    }

    @Produces
    @Singleton
    Catalogue catalogue(ReferenceFiles files, District district) {
        return new Catalogue(district.version(), files.csv("catalogue.csv", CatalogueLine.class));
    }

    @Produces
    @Singleton
    Units units(ReferenceFiles files, Areas areas) {
        return new Units(files.csv("units.csv", Department.class), areas);
    }

    @Produces
    @Singleton
    Responsibility responsibility(Catalogue catalogue) {
        return new Responsibility(catalogue);
    }
}
