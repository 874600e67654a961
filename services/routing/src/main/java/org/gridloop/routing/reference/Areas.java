package org.gridloop.routing.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The areas of the district, four tiers deep. */
public final class Areas {

    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, List<Area>> byParent = new HashMap<>();

    public Areas(Collection<Area> areas) {
        for (Area area : areas) {
            byCode.put(area.code(), area);
        }
        for (Area area : areas) {
            area.tier()
                    .above()
                    .map(above -> above.areaOf(area.code()))
                    .ifPresent(parent -> byParent.computeIfAbsent(parent, code -> new ArrayList<>())
                            .add(area));
        }
        byParent.values().forEach(children -> children.sort(Comparator.comparing(Area::code)));
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @return the areas one tier below, by code; none below a grid */
    public List<Area> childrenOf(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    public Collection<Area> all() {
        return List.copyOf(byCode.values());
    }
}
