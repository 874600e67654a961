package org.gridloop.ledger.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Where the journals are, and what the ledger's readiness says of them. */
final class ComparingWiring {

    @Produces
    @Singleton
    Journals journals(
            @ConfigProperty(name = "gridloop.ledger.journals") Optional<List<String>> places,
            @ConfigProperty(name = "gridloop.ledger.token") Path token) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        List<Journal> journals = new ArrayList<>();
        for (String place : places.orElse(List.of())) {
            String[] parts = place.strip().split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "gridloop.ledger.journals is a list of source=address, not " + place);
            }
            journals.add(new Journal(parts[0], URI.create(parts[1]), token, http));
        }
        return new Journals(journals);
    }

    /** Never a reason not to hear: what is lost or changed is told, and the ledger goes on. */
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck comparison(WhenSecondsPassThenCompare comparing) {
        return () -> HealthCheckResponse.named("comparison")
                .up()
                .withData("is", words(comparing.comparison()))
                .build();
    }

    private static String words(Comparison now) {
        if (now.disagreements().isEmpty()) {
            return now.missing() == 0 ? "equal" : now.missing() + " facts missing, see /api/v1/ledger/missing";
        }
        Disagreement first = now.disagreements().getFirst();
        return "%d missing, %d different, %d not in a journal; the first is %s/%s:%d"
                .formatted(
                        now.missing(),
                        now.different(),
                        now.notInJournal(),
                        first.source(),
                        first.issueId(),
                        first.sequence());
    }
}
