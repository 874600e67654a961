package org.gridloop.local.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.parts.Keys;
import org.gridloop.parts.PartFailure;

/** The key a suite's ledger signs with, from the suite's folder, or from a file somebody kept. */
final class LedgerKey {

    /** As the ledger's own configuration has it. */
    private static final String ORIGIN = "gridloop/ledger";

    private LedgerKey() {}

    static NoteKey ofSuite(Path data) {
        Path file = new Keys(data).ledgerPublicKey();
        try {
            String body = Files.readString(file)
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .reduce("", String::concat);
            String origin = System.getenv().getOrDefault("GRIDLOOP_LEDGER_ORIGIN", ORIGIN);
            return NoteKey.of(
                    origin,
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(body))));
        } catch (IOException | GeneralSecurityException e) {
            throw new PartFailure("Cannot read the ledger's key " + file + ": " + e.getMessage(), e);
        }
    }

    static NoteKey read(Path file) {
        try {
            return NoteKey.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new PartFailure("Cannot read the key " + file + ": " + e.getMessage(), e);
        }
    }
}
