package org.gridloop.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.bench.ReplayBench;
import org.gridloop.bench.ReplayResult;
import org.gridloop.local.rebuilding.RebuildProcess;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = {
            "Fills an empty log with made-up lives and folds it into a board and into the measures, by what"
                    + " './gridloop",
            "rebuild' does, in rounds that take turns with bare reads of the same records out of Kafka and PostgreSQL.",
            "The data folder has to be new: example: ./gridloop bench replay --data /tmp/replay --json replay.json"
        })
public final class BenchReplayCommand implements Callable<Integer> {

    private static final String LOG = "issue-events";

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--events",
            split = ",",
            defaultValue = "100000,1000000",
            description = "Growing (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Long> events;

    @Option(names = "--rounds", defaultValue = "3", description = "The medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        if (SuiteState.read(options.data()).isPresent()) {
            throw new PartFailure("A suite was started on " + options.data() + " before; name a new folder by --data.");
        }
        try (Suite suite = Suite.start(options.data(), options.portBase(), List.of(), System.err::println)) {
            run(suite, Service.ROUTING, "boards", true);
            run(suite, Service.EVALUATION, "rounds", true);
            ReplayResult result = new ReplayBench(
                            suite.kafka(),
                            suite.database(Service.LEDGER),
                            view -> fold(suite, view),
                            rounds,
                            System.err::println)
                    .run(events);
            print(result);
            if (json != null) {
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValue(json.toFile(), result);
            }
            return Exit.OK;
        }
    }

    private static ReplayBench.Folded fold(Suite suite, ReplayBench.View view) {
        return switch (view) {
            case BOARDS -> run(suite, Service.ROUTING, "boards", false);
            case MEASURES -> run(suite, Service.EVALUATION, "rounds", false);
        };
    }

    /** @param first whether the tables are still to be made; else the whole log is taken for heard */
    private static ReplayBench.Folded run(Suite suite, Service service, String view, boolean first) {
        if (!first) {
            heardAll(suite, service);
        }
        double[] perSecond = {0};
        long[] counted = {0, 0};
        RebuildProcess process = new RebuildProcess(
                suite, service, true, Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", Boolean.toString(first)));
        process.run(List.of(view), (JsonNode line) -> {
            if (line.has("view")) {
                counted[1] = line.path("tables").path(0).path("rows").asLong();
            } else if (line.has("done")) {
                perSecond[0] = line.path("perSecond").asDouble();
                counted[0] = line.path("records").asLong();
            } else if (line.has("failed")) {
                throw new PartFailure(line.path("failed").asText());
            }
        });
        return new ReplayBench.Folded(perSecond[0], counted[0], counted[1]);
    }

    /** A rebuild goes as far as the live views have heard. */
    private static void heardAll(Suite suite, Service service) {
        DatabaseAccess database = suite.database(service);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", suite.kafka()));
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                PreparedStatement position =
                        connection.prepareStatement("insert into view_position (partition, next_offset) values (?, ?)"
                                + " on conflict (partition) do update set next_offset = excluded.next_offset")) {
            int partitions = admin.describeTopics(List.of(LOG)).allTopicNames().get().values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
            var ends = admin.listOffsets(IntStream.range(0, partitions)
                            .mapToObj(one -> new TopicPartition(LOG, one))
                            .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
                    .all()
                    .get();
            for (var end : ends.entrySet()) {
                position.setInt(1, end.getKey().partition());
                position.setLong(2, end.getValue().offset());
                position.executeUpdate();
            }
        } catch (SQLException | ExecutionException e) {
            throw new PartFailure("The views cannot be told how far to go: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private static void print(ReplayResult result) {
        System.out.printf(
                "%10s %12s %12s %12s %12s %6s%n", "events", "log/s", "table/s", "board/s", "measures/s", "ratio");
        result.ratio()
                .forEach((size, ratio) -> System.out.printf(
                        "%,10d %,12.0f %,12.0f %,12.0f %,12.0f %6.2f%n",
                        size,
                        result.rawLogPerSecond().get(size),
                        result.rawTablePerSecond().get(size),
                        result.boardPerSecond().get(size),
                        result.measuresPerSecond().get(size),
                        ratio));
    }
}
