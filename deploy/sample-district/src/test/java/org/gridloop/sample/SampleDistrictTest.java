package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDistrictTest {

    @AfterEach
    void forgetTheGivenFolder() {
        System.clearProperty(SampleDistrict.DIRECTORY_PROPERTY);
    }

    @Test
    void theFolderHoldsEveryFileAndNoOther() throws IOException {
        Path folder = SampleDistrict.directory();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(SampleDistrict.FILES);
        }
    }

    @Test
    void aGivenFolderComesFirst(@TempDir Path own) {
        System.setProperty(SampleDistrict.DIRECTORY_PROPERTY, own.toString());
        assertThat(SampleDistrict.directory()).isEqualTo(own);
    }

    @Test
    void insideAJarTheFilesAreCopiedOut(@TempDir Path temp) throws IOException {
        Path jar = temp.resolve("sample.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : SampleDistrict.FILES) {
                out.putNextEntry(new JarEntry("sample-district/" + name));
                Files.copy(Files379901.DATA.resolve(name), out);
                out.closeEntry();
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(List.of(jar.toUri().toURL()).toArray(URL[]::new), null)) {
            Path folder = SampleDistrict.locate(loader);
            for (String name : SampleDistrict.FILES) {
                assertThat(folder.resolve(name)).hasSameBinaryContentAs(Files379901.DATA.resolve(name));
            }
        }
    }
}
