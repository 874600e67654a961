package org.gridloop.local;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.gridloop.parts.Keys;
import org.gridloop.parts.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "token",
        description = "Prints a short-lived token for the APIs of the suite on the data directory.",
        footer = {
            "",
            "Roles: integration, citizen, clerk, dispatcher, grid, officer, unit, callback, supervisor, analyst, admin.",
            "Use: curl -H \"Authorization: Bearer $(./gridloop token --role clerk)\" ..."
        })
final class TokenCommand implements Callable<Integer> {

    /** {@code 90s}, {@code 30m}, {@code 8h}. */
    static final class Lifetime implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,6}[smh]");

        @Override
        public Duration convert(String value) {
            if (!FORM.matcher(value).matches()) {
                throw new TypeConversionException("'" + value + "' is not a time like 90s, 30m or 8h");
            }
            return Duration.parse("PT" + value);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions suite;

    @Option(names = "--role", paramLabel = "R", required = true, split = ",", description = "Role, or several.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> roles;

    @Option(names = "--unit", paramLabel = "U", description = "The unit the bearer works for.")
    private @Nullable String unit;

    @Option(
            names = "--areas",
            paramLabel = "A",
            split = ",",
            description = "Area codes or their beginnings; without any, the whole district.")
    private List<String> areas = List.of();

    @Option(names = "--subject", paramLabel = "S", description = "Who the bearer is (default: the role and 1).")
    private @Nullable String subject;

    @Option(
            names = "--ttl",
            paramLabel = "T",
            defaultValue = "8h",
            converter = Lifetime.class,
            description = "How long it is good for: 90s, 30m, 8h (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration lifetime;

    @Override
    public Integer call() {
        refuseUnknownRoles();
        Keys keys = new Keys(suite.data());
        if (!Files.exists(keys.publicKey())) {
            System.err.println("gridloop: no suite was ever started on " + suite.data() + "; './gridloop up' does.");
            return Exit.NOT_RUNNING;
        }
        String who = subject == null ? roles.getFirst() + "-1" : subject;
        System.out.println(new Tokens(keys).token(roles, unit, areas, lifetime, who));
        return Exit.OK;
    }

    private void refuseUnknownRoles() {
        var unknown = new TreeSet<>(roles);
        Tokens.ROLES.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "No such role: " + String.join(", ", unknown) + ". The roles are " + String.join(", ", Tokens.ROLES)
                            + ".");
        }
    }
}
