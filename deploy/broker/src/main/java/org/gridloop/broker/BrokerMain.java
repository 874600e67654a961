package org.gridloop.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Arguments: the path of {@code server.properties} and the cluster id. Exits 1 when the folder cannot be formatted, or when
 * its disk is full: a broker that starts there takes what it cannot write for a broken log, and throws away whole segments
 * that were not flushed yet, of topics and of what it knows of them.
 */
public final class BrokerMain {

    /** For the indexes and checkpoints that are written anew at a start. */
    private static final long ROOM_TO_START = 64L << 20;

    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        String properties = args[0];
        String clusterId = args[1];
        int formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId, "--config", properties},
                System.out);
        if (formatted != 0) {
            System.err.println("The broker's folder could not be formatted (exit " + formatted + ").");
            System.exit(1);
        }
        Path logs = logs(Path.of(properties));
        long room = Files.getFileStore(logs).getUsableSpace();
        if (room < ROOM_TO_START) {
            System.err.printf(
                    "The disk of %s has %d MB left: the broker needs %d to start.%n",
                    logs, room >> 20, ROOM_TO_START >> 20);
            // At once, without writing down what this JVM has learned.
            Runtime.getRuntime().halt(1);
        }
        OwnLog.cutWhereItRepeats(logs)
                .ifPresent(
                        offset -> System.err.println("The broker's own log repeats itself, cut at offset " + offset));
        Kafka.main(new String[] {properties});
    }

    private static Path logs(Path properties) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(properties)) {
            settings.load(file);
        }
        return Path.of(settings.getProperty("log.dirs"));
    }
}
