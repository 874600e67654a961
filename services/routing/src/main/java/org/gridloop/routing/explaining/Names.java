package org.gridloop.routing.explaining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.gridloop.events.Tier;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.Catalogue;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.Units;

/** Codes as people call them; what is not known any more keeps its code. */
record Names(Areas areas, Units units, Supplier<Catalogue> catalogue, Supplier<ZoneId> zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    String unit(String id) {
        return units.nameOf(id).map(name -> name + " (" + id + ")").orElse(id);
    }

    String area(String code) {
        return areas.find(code)
                .map(Area::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code);
    }

    String category(String code) {
        return catalogue
                .get()
                .line(code)
                .map(CatalogueLine::name)
                .map(name -> code + " " + name)
                .orElse(code);
    }

    String time(Instant instant) {
        return LOCAL.format(instant.atZone(zone.get()));
    }

    static String english(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    static String chinese(Tier tier) {
        return switch (tier) {
            case GRID -> "网格";
            case COMMUNITY -> "社区";
            case STREET -> "街道";
            case DISTRICT -> "区";
        };
    }
}
