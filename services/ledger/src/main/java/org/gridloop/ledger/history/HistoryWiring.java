package org.gridloop.ledger.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.jspecify.annotations.Nullable;

/** Names out of the district's files, read when the first history is asked for. */
@ApplicationScoped
class HistoryWiring {

    private record Unit(String id, String name) {}

    private record Area(String code, String name) {}

    private record Category(String code, String name) {}

    private record District(String zone) {}

    /** The names, read once. */
    @FunctionalInterface
    interface Book extends Supplier<Names> {}

    @Produces
    @Singleton
    Book names(ReferenceFiles files) {
        return new Book() {
            private @Nullable Names read;

            @Override
            public synchronized Names get() {
                Names names = read;
                if (names == null) {
                    names = read(files);
                    read = names;
                }
                return names;
            }
        };
    }

    private static Names read(ReferenceFiles files) {
        List<Unit> units = files.csv("units.csv", Unit.class);
        List<Area> areas = files.csv("areas.csv", Area.class);
        List<Category> categories = files.csv("catalogue.csv", Category.class);
        return new Names(
                names(units.stream().collect(Collectors.toMap(Unit::id, Unit::name))),
                names(areas.stream().collect(Collectors.toMap(Area::code, Area::name))),
                names(categories.stream().collect(Collectors.toMap(Category::code, Category::name))),
                ZoneId.of(files.json("district.json", District.class).zone()));
    }

    private static Map<String, String> names(Map<String, String> read) {
        return Map.copyOf(read);
    }
}
