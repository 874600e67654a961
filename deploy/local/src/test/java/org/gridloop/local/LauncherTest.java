package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.gridloop.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LauncherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private final StringWriter said = new StringWriter();

    @Test
    void everyCommandTakesTheDataDirectoryAndThePortBaseAndHasHelp() {
        assertThat(Launcher.commandLine().getSubcommands().values())
                .isNotEmpty()
                .allSatisfy(this::isWhole);
    }

    private void isWhole(CommandLine command) {
        if (!command.getSubcommands().isEmpty()) {
            assertThat(command.getSubcommands().values()).allSatisfy(this::isWhole);
            return;
        }
        assertThat(command.getCommandSpec().optionsMap())
                .as(command.getCommandName())
                .containsKeys("--data", "--port-base", "--help");
    }

    @Test
    void aWrongWordOnTheCommandLineExitsWith2() {
        assertThat(run("dance")).isEqualTo(Exit.USAGE);
        assertThat(run("up", "--port-base", "80")).isEqualTo(Exit.USAGE);
        assertThat(run("up", "--only", "cinema")).isEqualTo(Exit.USAGE);
        assertThat(run("dev", "cinema")).isEqualTo(Exit.USAGE);
        assertThat(run("readopt", "--service", "ledger")).isEqualTo(Exit.USAGE);
        assertThat(run("token", "--role", "clerk", "--ttl", "soon")).isEqualTo(Exit.USAGE);
    }

    @Test
    void anUnknownRoleIsRefusedWithTheListOfRoles() {
        assertThat(run("token", "--role", "mayor", "--data", data.toString())).isEqualTo(Exit.USAGE);
        assertThat(said.toString()).contains("No such role: mayor").contains(Tokens.ROLES);
    }

    @Test
    void whereNoSuiteRunsStatusAndDownAndTokenExitWith3() {
        assertThat(run("status", "--data", data.toString())).isEqualTo(Exit.NOT_RUNNING);
        assertThat(run("status", "--json", "--data", data.toString())).isEqualTo(Exit.NOT_RUNNING);
        assertThat(run("down", "--data", data.toString())).isEqualTo(Exit.NOT_RUNNING);
        assertThat(run("token", "--role", "clerk", "--data", data.toString())).isEqualTo(Exit.NOT_RUNNING);
        assertThat(run("readopt", "--service", "routing", "--data", data.toString()))
                .isEqualTo(Exit.NOT_RUNNING);
    }

    private int run(String... words) {
        CommandLine line = Launcher.commandLine();
        line.setErr(new PrintWriter(said, true));
        return line.execute(words);
    }
}
