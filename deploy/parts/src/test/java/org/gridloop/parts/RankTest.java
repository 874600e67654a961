package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ranks are the operating system's: what it says of a process that was given one. */
@EnabledOnOs(OS.LINUX)
class RankTest {

    @SuppressWarnings("NullAway.Init") // set before each test
    private Process sleeping;

    @BeforeEach
    void start() throws IOException {
        List<String> words = new ArrayList<>(Sessions.own());
        words.addAll(List.of("sleep", "60"));
        sleeping = new ProcessBuilder(words).start();
        Awaitility.await().until(() -> commandName().equals("sleep"));
    }

    @AfterEach
    void end() {
        sleeping.destroyForcibly();
    }

    @Test
    void whoIsNotWaitedForComesLater() {
        Rank.LAST.give(sleeping.toHandle());

        Awaitility.await().until(() -> niceness() == 19);
        if (Files.exists(proc("autogroup"))) {
            assertThat(told("autogroup")).endsWith("nice 19");
        }
    }

    @Test
    void whoIsWaitedForStaysAsItIs() {
        int before = niceness();
        Rank.AWAITED.give(sleeping.toHandle());

        assertThat(niceness()).isEqualTo(before);
    }

    @Test
    void whoHasEndedMeanwhileIsNoFailure() throws InterruptedException {
        sleeping.destroyForcibly().waitFor();
        Rank.FOLLOWING.give(sleeping.toHandle());

        assertThat(sleeping.isAlive()).isFalse();
    }

    private String commandName() {
        return told("comm");
    }

    /** The 19th field of {@code /proc/PID/stat}; the second one, in brackets, may hold spaces. */
    private int niceness() {
        String behind = told("stat").replaceFirst(".*\\) ", "");
        return Integer.parseInt(behind.split(" ", -1)[16]);
    }

    private String told(String file) {
        try {
            return Files.readString(proc(file)).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(sleeping.pid()), file);
    }
}
