package org.gridloop.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of the repository: what runs as a process of its own (broker, services) is found from here. */
public final class GridloopHome {

    private static final Path MARKER = Path.of("deploy", "broker", "pom.xml");

    private GridloopHome() {}

    /**
     * The system property {@code gridloop.home}, else the environment's {@code GRIDLOOP_HOME}, else the nearest folder
     * at or above the working directory that is a Gridloop repository.
     *
     * @throws PartFailure when there is none
     */
    public static Path find() {
        String given = System.getProperty("gridloop.home", System.getenv("GRIDLOOP_HOME"));
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARKER))) {
                return folder;
            }
        }
        throw new PartFailure(
                "No Gridloop repository at or above " + start + ": set -Dgridloop.home or GRIDLOOP_HOME.");
    }

    /** Where the areas, catalogue, units and calendar of the sample district lie. */
    public static Path sampleDistrict() {
        return find().resolve("deploy/sample-district/src/main/resources/sample-district");
    }
}
