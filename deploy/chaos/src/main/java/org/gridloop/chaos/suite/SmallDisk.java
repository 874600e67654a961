package org.gridloop.chaos.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gridloop.parts.PartFailure;

/**
 * A file system for the data of one part alone, small enough to be filled: a file on the disk where there are loop
 * devices, so that what is committed is as durable as without it; memory otherwise. Only root can mount one.
 */
public final class SmallDisk implements AutoCloseable {

    /** Ten minutes at 20 issues a second leave more than half of it free. */
    private static final String SIZE = "3G";

    private static final int COMMAND_SECONDS = 60;
    private static final int BLOCK = 4096;
    private static final long NOTHING = 1 << 20;
    /** Whoever writes there may have freed something meanwhile. */
    private static final int TRIES = 10;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** @return none, and says why, where there can be none */
    static Optional<SmallDisk> mount(Path image, Path place, Consumer<String> say) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return none(place, "only root can mount", say);
        }
        try {
            Files.createDirectories(image.getParent());
            Files.createDirectories(place);
            String at = place.toString();
            if (run("truncate", "-s", SIZE, image.toString())
                            .and(() -> run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString()))
                            .and(() -> run("mount", "-o", "loop", image.toString(), at))
                            .succeeded()
                    || run("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + SIZE, "gridloop-chaos", at)
                            .succeeded()) {
                // PostgreSQL wants its folder empty.
                Files.deleteIfExists(place.resolve("lost+found"));
                return Optional.of(new SmallDisk(place));
            }
            return none(place, "neither a loop device nor memory could be mounted", say);
        } catch (IOException e) {
            throw new PartFailure("Cannot prepare " + place + ": " + e.getMessage(), e);
        }
    }

    private static Optional<SmallDisk> none(Path place, String why, Consumer<String> say) {
        say.accept("skipped: no full disk of " + place.getFileName() + ", " + why);
        return Optional.empty();
    }

    /** Takes away what a run that was killed left mounted. */
    static void unmountLeftOver(Path place) {
        try {
            if (Files.exists(place)
                    && Files.readString(Path.of("/proc/self/mounts")).contains(" " + place + " ")) {
                unmount(place);
            }
        } catch (IOException e) {
            throw new PartFailure("Cannot read what is mounted: " + e.getMessage(), e);
        }
    }

    /** Leaves no byte free. */
    public void fill() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            fillOnce();
            if (Files.getFileStore(place).getUsableSpace() <= NOTHING) {
                return;
            }
        }
        throw new IOException(place + " could not be filled");
    }

    private void fillOnce() throws IOException {
        Path ballast = ballast();
        long free = Files.getFileStore(place).getUsableSpace();
        run("fallocate", "-l", Long.toString(Math.max(BLOCK, free - BLOCK)), ballast.toString());
        byte[] block = new byte[BLOCK];
        try (var out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            long most = Files.getFileStore(place).getTotalSpace() / BLOCK;
            for (long i = 0; i < most; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what was wanted; whether it is so, the caller sees.
        }
    }

    public void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    /** Once nothing uses it any more. */
    @Override
    public void close() {
        unmount(place);
    }

    private static void unmount(Path place) {
        Answer answer = run("umount", place.toString());
        if (!answer.succeeded() && !run("umount", "-l", place.toString()).succeeded()) {
            throw new PartFailure("Cannot unmount " + place + ": " + answer.said());
        }
    }

    private record Answer(boolean succeeded, String said) {
        Answer and(java.util.function.Supplier<Answer> next) {
            return succeeded ? next.get() : this;
        }
    }

    private static Answer run(String... words) {
        try {
            Process process =
                    new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean ended = process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Answer(ended && process.exitValue() == 0, said.strip());
        } catch (IOException e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }
}
