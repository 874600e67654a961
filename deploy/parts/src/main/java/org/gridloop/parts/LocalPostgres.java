package org.gridloop.parts;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL with its data in {@code <data>/postgres}; every answered commit is on the disk. */
public final class LocalPostgres extends PartProcess {

    public static final String SUPERUSER = "postgres";

    private final Path cluster;
    private final Secrets secrets;

    public LocalPostgres(Path data, int port) {
        super("postgres", data.toAbsolutePath().normalize(), port);
        this.cluster = data.toAbsolutePath().normalize().resolve("postgres");
        this.secrets = passwords(data);
    }

    /** The passwords of the superuser and of the services' roles, by role. */
    public static Secrets passwords(Path data) {
        return new Secrets(data.toAbsolutePath().normalize().resolve("secrets.properties"));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, secrets.password(SUPERUSER));
    }

    /** How a service reaches its database, without looking whether it is there. */
    public DatabaseAccess access(String service) {
        return Databases.access(jdbcUrl(""), service, service, secrets);
    }

    /** Makes a service's database and roles if they are not there. */
    public DatabaseAccess ensureDatabase(String service) {
        return new Databases(this::connect, jdbcUrl("")).ensure(service, service, secrets);
    }

    @Override
    public void start(Duration patience) {
        super.start(patience);
        mustBeOn("fsync");
        mustBeOn("synchronous_commit");
    }

    @Override
    public boolean isReady() {
        if (process().isEmpty() || !Ports.answers(port())) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException startingUp) {
            return false;
        }
    }

    @Override
    public void stop() {
        // "fast": open transactions are rolled back, clients are sent away, everything committed is written.
        process().ifPresent(process -> end(process, this::stopFast, Duration.ofSeconds(30)));
        super.stop();
    }

    @Override
    protected void prepare() {
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise();
            }
            // Written by a server that was killed; launch() has seen to it that none runs. Left alone, it stops the
            // next start when its process id is in use again.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new PartFailure("Cannot prepare " + cluster + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected List<String> command() {
        List<String> words = new ArrayList<>(Sessions.own());
        words.addAll(program("postgres"));
        words.addAll(List.of("-D", cluster.toString()));
        for (String setting : settings()) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    private List<String> settings() {
        return List.of(
                "port=" + port(),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "shared_buffers=" + sharedBuffers(memory()) + "MB",
                "max_connections=200",
                // Behind each checkpoint every page is written whole once more: the rarer, the less.
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "jit=off",
                // Whoever reports comes first: cleaning up after rows that are written again and again takes its time.
                "autovacuum_vacuum_cost_delay=10ms",
                // What is asked for lies in memory or on a disk without heads: an index is worth its while.
                "random_page_cost=1.1",
                "timezone=UTC",
                // Rows hold people: neither statements, nor values, nor messages that quote them reach the log.
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_statement=none");
    }

    /**
     * Ids are random, so that every page of an index is as likely to be written as any other: what does not stay in memory
     * is read and written again for each row.
     *
     * @param megabytes of the machine's memory
     * @return how much of it, a sixteenth within bounds
     */
    static long sharedBuffers(long megabytes) {
        return Math.clamp(megabytes / 16, 256, 1024);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() >> 20
                : 0;
    }

    private void initialise() throws IOException {
        Path password = cluster.resolveSibling("superuser.tmp");
        Secrets.writePrivate(password, secrets.password(SUPERUSER) + "\n");
        try {
            List<String> words = program("initdb");
            words.addAll(List.of(
                    "-D", cluster.toString(), "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", password.toString()));
            words.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            run(words);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void stopFast(ProcessHandle server) {
        List<String> words = program("pg_ctl");
        words.addAll(List.of("stop", "-D", cluster.toString(), "-m", "fast", "-W"));
        run(words);
    }

    private void run(List<String> words) {
        try {
            Files.createDirectories(log().getParent());
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new PartFailure("PostgreSQL failed at: " + String.join(" ", words) + "\n" + logTail());
            }
        } catch (IOException e) {
            throw new PartFailure("Cannot run " + words.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while running " + words.getFirst(), e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody and the files stay readable. */
    private static List<String> program(String name) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            String unshare = Sessions.tool("unshare")
                    .orElseThrow(() -> new PartFailure("PostgreSQL does not run as root, and the program 'unshare'"
                            + " (util-linux), which would help, was not found. Run as an ordinary user."));
            words.add(unshare);
            words.add("-U");
        }
        words.add(PostgresBinaries.unpacked().resolve("bin").resolve(name).toString());
        return words;
    }

    private void mustBeOn(String setting) {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            if (!rows.next() || !"on".equals(rows.getString(1))) {
                throw new PartFailure("PostgreSQL runs with " + setting + " off: an answered commit could be lost.");
            }
        } catch (SQLException e) {
            throw new PartFailure("Cannot read the setting " + setting + ": " + e.getMessage(), e);
        }
    }
}
