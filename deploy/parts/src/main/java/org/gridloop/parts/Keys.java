package org.gridloop.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The keys of a suite, made at its first start: the pair of the tokens, the pair of the ledger, and the vault's key. */
public final class Keys {

    private static final int RSA_BITS = 2048;
    private static final int VAULT_KEY_BYTES = 32;
    private static final Duration LEDGER_TOKEN_LIFETIME = Duration.ofDays(365);

    private final Path privateKey;
    private final Path publicKey;
    private final Path vaultKey;
    private final Path ledgerPrivateKey;
    private final Path ledgerPublicKey;
    private final Path ledgerToken;

    public Keys(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        this.privateKey = folder.resolve("jwt-private.pem");
        this.publicKey = folder.resolve("jwt-public.pem");
        this.vaultKey = folder.resolve("vault.key");
        this.ledgerPrivateKey = folder.resolve("ledger-private.pem");
        this.ledgerPublicKey = folder.resolve("ledger-public.pem");
        this.ledgerToken = folder.resolve("ledger.token");
    }

    /** The public half, as PEM: what the services check tokens with. */
    public Path publicKey() {
        return publicKey;
    }

    /** 32 random bytes in base64: wraps the keys people's rows are encrypted with. */
    public Path vaultKey() {
        return vaultKey;
    }

    /** Ed25519, as PEM: what the ledger signs its checkpoints with. */
    public Path ledgerPrivateKey() {
        return ledgerPrivateKey;
    }

    /** The public half, as PEM: what the ledger's checkpoints are checked with. */
    public Path ledgerPublicKey() {
        return ledgerPublicKey;
    }

    /** What the ledger shows the other services when it compares their journals: an analyst's token. */
    public Path ledgerToken() {
        return ledgerToken;
    }

    /** Makes what is not there yet; the ledger's token is new each time. */
    public void ensure() {
        try {
            if (!Files.exists(privateKey)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS);
                write(generator.generateKeyPair(), privateKey, publicKey);
            }
            if (!Files.exists(ledgerPrivateKey)) {
                write(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), ledgerPrivateKey, ledgerPublicKey);
            }
            if (!Files.exists(vaultKey)) {
                byte[] random = new byte[VAULT_KEY_BYTES];
                new SecureRandom().nextBytes(random);
                Secrets.writePrivate(vaultKey, Base64.getEncoder().encodeToString(random) + "\n");
            }
            Secrets.writePrivate(
                    ledgerToken,
                    new Tokens(this).token(List.of("analyst"), null, List.of(), LEDGER_TOKEN_LIFETIME, "ledger")
                            + "\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new PartFailure("Cannot make the keys in " + privateKey.getParent() + ": " + e.getMessage(), e);
        }
    }

    private static void write(KeyPair pair, Path secret, Path open) throws IOException {
        Secrets.writePrivate(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Secrets.writePrivate(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    PrivateKey signing() {
        try {
            String body = Files.readString(privateKey)
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .reduce("", String::concat);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException | GeneralSecurityException e) {
            throw new PartFailure("Cannot read the signing key " + privateKey + ": " + e.getMessage(), e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, newLine).encodeToString(encoded)
                + "\n-----END " + kind + "-----\n";
    }
}
