package org.gridloop.routing.reference;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.routing.clocks.OfficeHours;
import org.gridloop.routing.clocks.Timetable;
import org.gridloop.routing.clocks.WorkingCalendar;

/** Reads the reference files once, at the start. */
final class ReferenceWiring {

    @Produces
    @Singleton
    District district(ReferenceFiles files) {
        return files.json("district.json", District.class);
    }

    @Produces
    @Singleton
    Areas areas(ReferenceFiles files) {
        return new Areas(files.csv("areas.csv", Area.class));
    }

    @Produces
    @Singleton
    Catalogue catalogue(ReferenceFiles files, District district) {
        return new Catalogue(district.version(), files.csv("catalogue.csv", CatalogueLine.class));
    }

    @Produces
    @Singleton
    Units units(ReferenceFiles files, Areas areas) {
        return new Units(files.csv("units.csv", Department.class), areas);
    }

    @Produces
    @Singleton
    Timetables timetables(ReferenceFiles files, District district) {
        List<CalendarYear> years = calendarFiles(files.file("calendar")).stream()
                .map(name -> files.json("calendar/" + name, CalendarYear.class))
                .toList();
        OfficeHours hours = OfficeHours.of(ZoneId.of(district.zone()), district.officeHours());
        Timetable only = new Timetable(
                hours,
                new WorkingCalendar(
                        "calendar-" + district.version(),
                        years.stream().map(CalendarYear::year).collect(Collectors.toSet()),
                        years.stream().flatMap(CalendarYear::special).toList()));
        return new Timetables() {
            @Override
            public Timetable inForce() {
                return only;
            }

            @Override
            public Timetable of(String calendarVersion) {
                return calendarVersion.equals(only.calendar().version())
                        ? only
                        : new Timetable(hours, WorkingCalendar.ofWeekends(calendarVersion));
            }
        };
    }

    private static List<String> calendarFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the working calendar: " + folder, e);
        }
    }

    @Produces
    @Singleton
    Responsibility responsibility(Catalogue catalogue) {
        return new Responsibility(catalogue);
    }
}
