package org.gridloop.intake.people;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.BesideTable;
import org.gridloop.intake.keys.VaultKey;

class PeopleWiring {

    @Produces
    @Singleton
    Seal seal(VaultKey key) {
        return new Seal(key.derived("people"));
    }

    @Produces
    @Singleton
    @Startup
    Vault vault(Seal seal, DataSource source) {
        return new Vault(seal, source);
    }

    @Produces
    @Singleton
    BesideTable rows() {
        return new VaultRows();
    }
}
