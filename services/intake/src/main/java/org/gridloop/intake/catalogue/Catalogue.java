package org.gridloop.intake.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** The sub-classes an issue can be filed under, and the version of the district's data they came with. */
public final class Catalogue {

    /** One line of {@code catalogue.csv}, as far as intake needs it. */
    public record Category(String code, String name, Urgency urgency, boolean fastTrack) {}

    private final String version;
    private final Map<String, Category> byCode = new HashMap<>();

    public Catalogue(String version, Collection<Category> categories) {
        this.version = version;
        categories.forEach(category -> byCode.put(category.code(), category));
    }

    /** @return the version of catalogue, areas and calendar in force */
    public String version() {
        return version;
    }

    public @Nullable Category find(String code) {
        return byCode.get(code);
    }
}
