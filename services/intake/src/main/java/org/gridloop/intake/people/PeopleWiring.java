package org.gridloop.intake.people;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.gridloop.intake.keys.VaultKey;

class PeopleWiring {

    @Produces
    @Singleton
    Vault vault(VaultKey key, DataSource source) {
        return new Vault(new Seal(key.derived("people")), source);
    }

    void close(@Disposes Vault vault) {
        vault.close();
    }
}
