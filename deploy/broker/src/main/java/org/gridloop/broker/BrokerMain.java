package org.gridloop.broker;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Arguments: the path of {@code server.properties} and the cluster id. Exits 1 when the folder cannot be formatted. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        String properties = args[0];
        String clusterId = args[1];
        int formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId, "--config", properties},
                System.out);
        if (formatted != 0) {
            System.err.println("The broker's folder could not be formatted (exit " + formatted + ").");
            System.exit(1);
        }
        Kafka.main(new String[] {properties});
    }
}
