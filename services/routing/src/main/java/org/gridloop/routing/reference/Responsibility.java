package org.gridloop.routing.reference;

import java.util.Locale;
import java.util.Optional;
import org.gridloop.events.Tier;

/** 权责清单: the lowest tier with authority owns an issue, and the catalogue's lead handles it. */
public final class Responsibility {

    private static final String OWN_OFFICE = "office";

    private final Catalogue catalogue;

    public Responsibility(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param category sub-class of the catalogue
     * @param grid code of the grid the issue lies in
     * @return who is in charge, or empty when the catalogue has no such sub-class
     */
    public Optional<Responsible> of(String category, String grid) {
        return catalogue.line(category).map(line -> choose(line, grid));
    }

    private Responsible choose(CatalogueLine line, String grid) {
        Tier tier = line.authority();
        String area = tier.areaOf(grid);
        String unit = line.lead().equals(OWN_OFFICE) ? Units.officeOf(area) : line.lead();
        String rule = line.code() + ": lowest tier with authority is "
                + tier.name().toLowerCase(Locale.ROOT) + "; lead " + unit + " (catalogue " + catalogue.version() + ")";
        return new Responsible(unit, tier, area, rule, line);
    }
}
