package org.gridloop.backbone.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

final class IssueLogWiring {

    @Produces
    @Singleton
    IssueLog issueLog(
            @Identifier("default-kafka-broker") Map<String, Object> client,
            @ConfigProperty(name = "gridloop.service") String service,
            @ConfigProperty(name = "gridloop.topic.partitions") int partitions,
            @ConfigProperty(name = "gridloop.topic.replication") int replication) {
        return new IssueLog(service, client, partitions, replication);
    }
}
