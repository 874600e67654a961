package org.gridloop.routing.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The reference data in force: the newest version of each kind, and of older ones what facts may still speak of. Taking a
 * new version swaps the whole, so that who looks twice in a row may see two versions, but never half of one.
 */
public final class InForce implements Timetables {

    /** A version as it is kept. */
    public record Kept(int version, Sheet sheet) {}

    private record Now(
            Map<Kind, Kept> newest,
            Areas areas,
            Units units,
            Catalogue catalogue,
            Limits limits,
            Timetable timetable,
            Map<String, Timetable> timetables) {}

    private final Map<Kind, Kept> newest = new EnumMap<>(Kind.class);
    private final Map<String, CatalogueLine> everyLine = new HashMap<>();
    private final Map<String, Timetable> timetables = new HashMap<>();
    private volatile @Nullable Now now;

    /** @param versions newer than those taken before; of each kind in order, and the first time all of them */
    public synchronized void take(List<Kept> versions) {
        for (Kept kept : versions) {
            Kind kind = kept.sheet().kind();
            newest.put(kind, kept);
            String name = kind.versionName(kept.version());
            switch (kind) {
                case CALENDAR -> timetables.put(name, SheetModels.timetable(kept.sheet(), name));
                case CATALOGUE -> SheetModels.lines(kept.sheet()).forEach(line -> everyLine.put(line.code(), line));
                case AREAS, UNITS, RULES -> {}
            }
        }
        Areas areas = new Areas(SheetModels.areas(sheet(Kind.AREAS)));
        String calendar = Kind.CALENDAR.versionName(kept(Kind.CALENDAR).version());
        now = new Now(
                new EnumMap<>(newest),
                areas,
                new Units(SheetModels.departments(sheet(Kind.UNITS)), areas),
                new Catalogue(
                        Kind.CATALOGUE.versionName(kept(Kind.CATALOGUE).version()),
                        SheetModels.lines(sheet(Kind.CATALOGUE)),
                        new ArrayList<>(everyLine.values())),
                SheetModels.limits(sheet(Kind.RULES)),
                Objects.requireNonNull(timetables.get(calendar)),
                Map.copyOf(timetables));
    }

    /** @return the newest version of a kind */
    public Kept newest(Kind kind) {
        return Objects.requireNonNull(now().newest().get(kind), kind.text());
    }

    /** @return by kind the number of its newest version; none before anything was taken */
    public Map<Kind, Integer> versions() {
        Now taken = now;
        Map<Kind, Integer> versions = new EnumMap<>(Kind.class);
        if (taken != null) {
            taken.newest().forEach((kind, kept) -> versions.put(kind, kept.version()));
        }
        return versions;
    }

    public Areas areas() {
        return now().areas();
    }

    public Units units() {
        return now().units();
    }

    public Catalogue catalogue() {
        return now().catalogue();
    }

    public Limits limits() {
        return now().limits();
    }

    @Override
    public Timetable inForce() {
        return now().timetable();
    }

    @Override
    public Timetable of(String calendarVersion) {
        Now taken = now();
        Timetable known = taken.timetables().get(calendarVersion);
        return known != null
                ? known
                : new Timetable(taken.timetable().hours(), WorkingCalendar.ofWeekends(calendarVersion));
    }

    private Kept kept(Kind kind) {
        return Objects.requireNonNull(newest.get(kind), () -> "there is no version of " + kind.text());
    }

    private Sheet sheet(Kind kind) {
        return kept(kind).sheet();
    }

    private Now now() {
        return Objects.requireNonNull(now, "no reference data have been taken yet");
    }
}
