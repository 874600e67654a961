package org.gridloop.local;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a supervisor writes down for the commands of other processes: {@code <data>/state.json}. */
record SuiteState(Phase phase, long supervisorPid, int portBase, List<Part> parts) {

    enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    enum PartPhase {
        STARTING,
        READY,
        RESTARTING,
        STOPPED
    }

    /** @param started when the process that runs now was started; absent while none runs */
    record Part(
            String name,
            int port,
            @Nullable Long pid,
            PartPhase phase,
            @Nullable Instant started,
            int restarts) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static ObjectMapper json() {
        return JSON;
    }

    static Path file(Path data) {
        return data.resolve("state.json");
    }

    void write(Path data) {
        Path file = file(data);
        try {
            Path fresh = file.resolveSibling("state.json.tmp");
            JSON.writeValue(fresh.toFile(), this);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The state last written; empty when no suite was ever started on this folder. */
    static Optional<SuiteState> read(Path data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), SuiteState.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
