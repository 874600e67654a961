package org.gridloop.intake.people;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.gridloop.intake.keys.VaultKey;

class PeopleWiring {

    @Produces
    @Singleton
    @Startup
    Vault vault(VaultKey key, DataSource source) {
        return new Vault(new Seal(key.derived("people")), source);
    }

    /** While the pool is still open. */
    void close(@Observes ShutdownEvent stopping, Vault vault) {
        vault.close();
    }
}
