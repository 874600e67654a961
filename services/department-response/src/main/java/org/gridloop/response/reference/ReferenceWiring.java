package org.gridloop.response.reference;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloop.backbone.reference.ReferenceFiles;

/** Reads the register of units, the areas and the catalogue once at start-up. */
@Singleton
class ReferenceWiring {

    record UnitLine(String id, boolean feed) {}

    record AreaLine(String code) {}

    record CatalogueLine(String code, EvidenceRules.Asked evidence) {}

    @Produces
    @Singleton
    Units units(ReferenceFiles files) {
        List<UnitLine> register = files.csv("units.csv", UnitLine.class);
        return new Units(
                register.stream().map(UnitLine::id).toList(),
                register.stream().filter(UnitLine::feed).map(UnitLine::id).toList(),
                files.csv("areas.csv", AreaLine.class).stream()
                        .map(AreaLine::code)
                        .toList());
    }

    @Produces
    @Singleton
    EvidenceRules evidenceRules(ReferenceFiles files) {
        Map<String, EvidenceRules.Asked> asked = files.csv("catalogue.csv", CatalogueLine.class).stream()
                .collect(Collectors.toMap(CatalogueLine::code, CatalogueLine::evidence));
        return new EvidenceRules(asked);
    }
}
