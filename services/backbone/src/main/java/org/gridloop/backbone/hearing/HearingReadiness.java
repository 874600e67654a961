package org.gridloop.backbone.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** Says which part is missing: the database, the log, or the hearing that waits for one of them. */
final class HearingReadiness {

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck database(DataSource source) {
        return () -> {
            try {
                Rows.reading(source, tx -> tx.one("select 1", row -> row.getInt(1)));
                return check("database", null, "answers");
            } catch (DatabaseUnavailable e) {
                return check("database", "does not answer", "");
            }
        };
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck log(LogWatch watch) {
        return () -> check("log", watch.logAnswers() ? null : "does not answer", "answers");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck hearing(Hearing hearing, Progress progress) {
        return () -> {
            String missing = hearing.waitingFor();
            if (missing != null) {
                return check("hearing", "waiting for " + missing, "");
            }
            return check("hearing", progress.hasJoined() ? null : "not yet in the group", "hearing");
        };
    }

    private static HealthCheckResponse check(String part, @Nullable String missing, String fine) {
        return HealthCheckResponse.named(part)
                .status(missing == null)
                .withData("is", missing == null ? fine : missing)
                .build();
    }
}
