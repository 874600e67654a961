package org.gridloop.routing.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloop.events.Tier;

/** 权责清单: the lowest tier with authority owns an issue, and the catalogue's lead handles it. */
public final class Responsibility {

    static final String OWN_OFFICE = "office";

    private final Supplier<Catalogue> inForce;

    public Responsibility(Catalogue catalogue) {
        this(() -> catalogue);
    }

    /** The list is asked for anew for every choice: a new version counts from the next one on. */
    Responsibility(Supplier<Catalogue> inForce) {
        this.inForce = inForce;
    }

    /**
     * @param category sub-class of the catalogue
     * @param grid code of the grid the issue lies in
     * @return who is in charge, or empty when the catalogue has no such sub-class
     */
    public Optional<Responsible> of(String category, String grid) {
        Catalogue catalogue = inForce.get();
        return catalogue.line(category).map(line -> choose(catalogue.version(), line, grid));
    }

    private static Responsible choose(String version, CatalogueLine line, String grid) {
        Tier tier = line.authority();
        String area = tier.areaOf(grid);
        String unit = line.lead().equals(OWN_OFFICE) ? Units.officeOf(area) : line.lead();
        String rule = line.code() + ": lowest tier with authority is "
                + tier.name().toLowerCase(Locale.ROOT) + "; lead " + unit + " (" + version + ")";
        return new Responsible(unit, tier, area, rule, line, version);
    }
}
