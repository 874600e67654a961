package org.gridloop.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridloop.parts.Keys;
import org.gridloop.parts.LocalPostgres;
import org.gridloop.parts.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** For containers, where nothing else here runs: what a suite makes at its first start, without starting it. */
@Command(name = "make-keys", hidden = true, description = "Makes the keys and passwords of a suite and nothing else.")
final class MakeKeysCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions suite;

    @Override
    public Integer call() {
        Path data = suite.data();
        new Keys(data).ensure();
        Secrets passwords = LocalPostgres.passwords(data);
        passwords.password(LocalPostgres.SUPERUSER);
        for (Service service : Service.values()) {
            passwords.password(service.partName());
            passwords.password(service.partName() + "_owner");
        }
        return Exit.OK;
    }
}
