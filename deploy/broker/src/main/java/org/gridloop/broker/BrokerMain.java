package org.gridloop.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Arguments: the path of {@code server.properties} and the cluster id. Exits 1 when the folder cannot be formatted. */
public final class BrokerMain {

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
        OwnLog.cutWhereItRepeats(logs(Path.of(properties)))
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
