package org.gridloop.local.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.events.Tier;
import org.gridloop.local.Exit;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.ledger.LedgerFacts;
import org.gridloop.local.whatif.WhatIf.Asked;
import org.gridloop.local.whatif.WhatIf.Found;
import org.gridloop.parts.PartFailure;
import org.gridloop.routing.whatif.Supposition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = {
            "What if: replays every fact the ledger holds under another calendar, other limits or another responsibility list, and"
                    + " tells issue by issue and number by number what would have been otherwise, and which facts are"
                    + " responsible. Nothing that is shown or kept is touched.",
            "FILE is YAML or JSON: by kind (areas, units, catalogue, calendar, rules) what an upload to"
                    + " /api/v1/reference/{kind} may be, or 'change', rows laid over those in force."
        },
        footer = {
            "%nExample, in longer.yaml:",
            "  rules:",
            "    change: [{name: signMinutes, value: 30}]",
            "  catalogue:",
            "    change: [{code: E0107, lead: office, finishLimitMinutes: 240}]",
            "and then:",
            "  ./gridloop replay --what-if longer.yaml --from 2026-06-01 --to 2026-06-30"
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final ObjectMapper OUT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(names = "--what-if", paramLabel = "FILE", required = true, description = "What is supposed.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--from", paramLabel = "DAY", description = "First day of the numbers (default: of the log).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day of the numbers (default: of the log).")
    private @Nullable String to;

    @Option(names = "--at", paramLabel = "T", description = "When colours are looked at (default: the last fact).")
    private @Nullable String at;

    @Option(names = "--tier", paramLabel = "TIER", defaultValue = "street", description = "Of areas that are ranked.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String tier;

    @Option(names = "--weights", paramLabel = "W", defaultValue = "10,45,45", description = "Of the three rates.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String weights;

    @Option(names = "--contact-within", paramLabel = "D", defaultValue = "PT24H", description = "Of the response rate.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration contactWithin;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai", description = "Where a day begins.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ZoneId zone;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode supposed = read();
        Optional<Suite> running = Suite.attach(options.data());
        if (running.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
        }
        Suite suite = running.get();
        Supposition supposition = supposition(suite, supposed);
        try (LedgerFacts ledger = LedgerFacts.of(suite)) {
            Optional<LedgerFacts.Span> span = ledger.span();
            if (span.isEmpty()) {
                System.out.println("The ledger holds nothing yet.");
                return Exit.OK;
            }
            WhatIf whatIf = new WhatIf(supposition, asked(span.get()));
            ledger.each(whatIf::take);
            Found found = whatIf.end();
            String page = json ? OUT.writeValueAsString(found) + "\n" : WhatIfPage.of(found);
            System.out.writeBytes(page.getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return Exit.OK;
        } catch (IOException e) {
            throw new PartFailure("The replay failed: " + e.getMessage(), e);
        }
    }

    private Supposition supposition(Suite suite, JsonNode supposed) {
        try {
            return Supposition.of(ReferenceVersions.of(suite), supposed);
        } catch (IllegalArgumentException e) {
            throw usage(file + ": " + e.getMessage());
        }
    }

    private JsonNode read() {
        try {
            JsonNode read = new YAMLMapper().readTree(Files.readAllBytes(file));
            if (read == null || !read.isObject()) {
                throw usage(file + " names no kind of reference data; './gridloop replay --help' has an example.");
            }
            return read;
        } catch (JacksonException e) {
            throw usage(file + " cannot be read as YAML or JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw usage(file + " cannot be read: there is no such file, or it is not ours to read.");
        }
    }

    private Asked asked(LedgerFacts.Span span) {
        try {
            return new Asked(
                    at == null ? span.last() : Instant.parse(at),
                    from == null ? span.first() : day(from, 0),
                    to == null ? span.last().plusMillis(1) : day(to, 1),
                    contactWithin,
                    weights,
                    Tier.valueOf(tier.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw usage("No such time or tier: " + e.getMessage());
        }
    }

    private Instant day(String text, int later) {
        return LocalDate.parse(text).plusDays(later).atStartOfDay(zone).toInstant();
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
