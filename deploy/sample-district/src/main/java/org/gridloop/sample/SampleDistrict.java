package org.gridloop.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the reference data of the district lies. */
public final class SampleDistrict {

    /** A folder with the same files as the sample's, for a district of your own. */
    public static final String DIRECTORY_PROPERTY = "gridloop.reference.dir";

    /** Named one by one because a class loader cannot list a folder inside a jar. */
    static final List<String> FILES = List.of(
            "district.json",
            "areas.csv",
            "grids.geojson",
            "outline.geojson",
            "catalogue.csv",
            "units.csv",
            "accounts.csv",
            "issues.jsonl",
            "issues-clerk.csv",
            "scenes.jsonl",
            "calendar/2019.json",
            "calendar/2020.json",
            "calendar/2021.json",
            "calendar/2022.json",
            "calendar/2023.json",
            "calendar/2024.json",
            "calendar/2025.json",
            "calendar/2026.json",
            "calendar/LICENSE.holiday-cn");

    private static final String FOLDER = "sample-district/";

    private SampleDistrict() {}

    /**
     * The folder of the reference data: the one the system property names, else the sample's own. Inside a jar the
     * sample is copied once per process to a temporary folder that goes with the process.
     *
     * @throws UncheckedIOException when the copy cannot be written
     */
    public static Path directory() {
        @Nullable String given = System.getProperty(DIRECTORY_PROPERTY);
        return given == null || given.isBlank() ? Sample.DIRECTORY : Path.of(given);
    }

    static Path locate(ClassLoader loader) {
        @Nullable URL url = loader.getResource(FOLDER + "district.json");
        if (url == null) {
            throw new IllegalStateException("sample-district/district.json is not on the classpath");
        }
        if (url.getProtocol().equals("file")) {
            return Path.of(URI.create(url.toString())).resolveSibling("");
        }
        try {
            return copy(loader);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample district could not be copied out of its jar", e);
        }
    }

    private static Path copy(ClassLoader loader) throws IOException {
        Path target = Files.createTempDirectory("gridloop-sample-district");
        target.toFile().deleteOnExit();
        Path calendar = Files.createDirectory(target.resolve("calendar"));
        calendar.toFile().deleteOnExit();
        for (String name : FILES) {
            try (@Nullable InputStream in = loader.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IOException(name + " is missing from the jar");
                }
                Path file = target.resolve(name);
                Files.copy(in, file);
                file.toFile().deleteOnExit();
            }
        }
        return target;
    }

    private static final class Sample {
        static final Path DIRECTORY = locate(SampleDistrict.class.getClassLoader());
    }
}
