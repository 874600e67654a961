package org.gridloop.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords made at first use and kept in one file that only its owner may read. */
public final class Secrets {

    private final Path file;

    public Secrets(Path file) {
        this.file = file;
    }

    /** The password of this name; made, and kept, at the first call. */
    public synchronized String password(String name) {
        Properties known = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    known.load(in);
                }
            }
            String password = known.getProperty(name);
            if (password == null) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                password = HexFormat.of().formatHex(random);
                known.setProperty(name, password);
                var lines = new StringBuilder();
                known.stringPropertyNames().stream()
                        .sorted()
                        .forEach(key -> lines.append(key)
                                .append('=')
                                .append(known.getProperty(key))
                                .append('\n'));
                writePrivate(file, lines.toString());
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep passwords in " + file, e);
        }
    }

    /** Writes a file only its owner may read, whole or not at all. */
    static void writePrivate(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
