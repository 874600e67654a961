package org.gridloop.ledger.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.ledger.proof.NoteSigner;
import org.jspecify.annotations.Nullable;

/** The key of the ledger, and what its readiness hangs on. */
final class KeepingWiring {

    @Produces
    @Singleton
    NoteSigner signer(
            @ConfigProperty(name = "gridloop.ledger.origin") String origin,
            @ConfigProperty(name = "gridloop.ledger.private-key") Path secret,
            @ConfigProperty(name = "gridloop.ledger.public-key") Path open) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            NoteKey key = NoteKey.of(origin, keys.generatePublic(new X509EncodedKeySpec(pem(open))));
            return new NoteSigner(key, keys.generatePrivate(new PKCS8EncodedKeySpec(pem(secret))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ledger's keys " + secret + " and " + open + " are none of Ed25519", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's keys cannot be read", e);
        }
    }

    private static byte[] pem(Path file) throws IOException {
        String body = Files.readString(file)
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .reduce("", String::concat);
        return Base64.getDecoder().decode(body);
    }

    @Produces
    @Singleton
    Keeper keeper(NoteSigner signer) {
        return new Keeper(signer);
    }

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
    HealthCheck log(WhenSecondsPassThenLook looks) {
        return () -> check("log", looks.logAnswers() ? null : "does not answer", "answers");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck keeping(WhenRecordsAreHeardThenKeep hearing) {
        return () -> {
            String missing = hearing.waitingFor();
            return check("keeping", missing, "keeping");
        };
    }

    private static HealthCheckResponse check(String part, @Nullable String missing, String fine) {
        return HealthCheckResponse.named(part)
                .status(missing == null)
                .withData("is", missing == null ? fine : missing)
                .build();
    }
}
