package org.gridloop.routing.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The areas of the district, four tiers deep. */
public final class Areas {

    private record Index(Map<String, Area> byCode, Map<String, List<Area>> byParent) {}

    private final Supplier<Index> index;

    public Areas(Collection<Area> areas) {
        Index only = indexOf(areas);
        this.index = () -> only;
    }

    private Areas(Supplier<Index> index) {
        this.index = index;
    }

    /** @return areas that are always those in force */
    static Areas living(Supplier<Areas> inForce) {
        return new Areas(() -> inForce.get().index.get());
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(index.get().byCode().get(code));
    }

    /** @return the areas one tier below, by code; none below a grid */
    public List<Area> childrenOf(String code) {
        return List.copyOf(index.get().byParent().getOrDefault(code, List.of()));
    }

    public Collection<Area> all() {
        return List.copyOf(index.get().byCode().values());
    }

    private static Index indexOf(Collection<Area> areas) {
        Map<String, Area> byCode = new HashMap<>();
        Map<String, List<Area>> byParent = new HashMap<>();
        for (Area area : areas) {
            byCode.put(area.code(), area);
            area.tier()
                    .above()
                    .map(above -> above.areaOf(area.code()))
                    .ifPresent(parent -> byParent.computeIfAbsent(parent, code -> new ArrayList<>())
                            .add(area));
        }
        byParent.values().forEach(children -> children.sort(Comparator.comparing(Area::code)));
        return new Index(byCode, byParent);
    }
}
