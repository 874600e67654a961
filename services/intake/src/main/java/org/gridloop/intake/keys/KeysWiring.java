package org.gridloop.intake.keys;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class KeysWiring {

    @Produces
    @Singleton
    VaultKey vaultKey(@ConfigProperty(name = "gridloop.vault.key") Path file) {
        return VaultKey.read(file);
    }

    @Produces
    @Singleton
    Tickets tickets(VaultKey key) {
        return new Tickets(key);
    }
}
