package org.gridloop.intake.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** The sub-classes an issue can be filed under, in the version in force. */
public final class Catalogue {

    /**
     * One line of the catalogue, as far as intake needs it.
     *
     * @param version of the catalogue it was found in, as a fact names it
     */
    public record Category(String code, String name, Urgency urgency, boolean fastTrack, String version) {}

    private record Lines(String version, Map<String, Category> byCode) {}

    private final Supplier<Lines> lines;

    public Catalogue(String version, Collection<Category> categories) {
        Map<String, Category> byCode = new HashMap<>();
        categories.forEach(category -> byCode.put(category.code(), category));
        Lines only = new Lines(version, byCode);
        this.lines = () -> only;
    }

    private Catalogue(Supplier<Lines> lines) {
        this.lines = lines;
    }

    /** @return a catalogue that is always the one in force */
    static Catalogue living(Supplier<Catalogue> inForce) {
        return new Catalogue(() -> inForce.get().lines.get());
    }

    /** @return the version in force, as a fact names it */
    public String version() {
        return lines.get().version();
    }

    public @Nullable Category find(String code) {
        return lines.get().byCode().get(code);
    }
}
