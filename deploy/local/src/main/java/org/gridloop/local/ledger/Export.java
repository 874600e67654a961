package org.gridloop.local.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloop.ledger.proof.Audit;
import org.gridloop.ledger.proof.Checkpoint;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.ledger.proof.SignedNote;
import org.gridloop.parts.PartFailure;

/** An export in a folder: {@code records.jsonl}, {@code checkpoints.jsonl} and {@code ledger.key}. */
final class Export {

    /** What an audit of an export came to. */
    record Verdict(Optional<Flaw> flaw, String where, long records, long issues, long covered) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path records;
    private final Path checkpoints;
    private final Path key;

    Export(Path folder) {
        this.records = folder.resolve("records.jsonl");
        this.checkpoints = folder.resolve("checkpoints.jsonl");
        this.key = folder.resolve("ledger.key");
    }

    Path key() {
        return key;
    }

    boolean exists() {
        return Files.exists(records) && Files.exists(checkpoints);
    }

    /** Writes what a checkpoint covers, streaming. @return how many records */
    long write(LedgerDatabase ledger, String note, NoteKey signer) throws IOException, SQLException {
        Files.createDirectories(records.toAbsolutePath().getParent());
        long size = note.isEmpty()
                ? 0
                : Checkpoint.parse(SignedNote.parse(note).text()).size();
        long[] written = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(records), 1 << 16)) {
            ledger.records(size, row -> {
                try {
                    out.write(ExportLine.write(row.kept()));
                    out.write('\n');
                } catch (IOException e) {
                    throw new PartFailure("Cannot write " + records + ": " + e.getMessage(), e);
                }
                written[0]++;
                return Optional.empty();
            });
        }
        StringBuilder notes = new StringBuilder();
        for (String one : ledger.notes(size)) {
            ObjectNode line = JSON.createObjectNode();
            line.put("note", one);
            notes.append(line).append('\n');
        }
        Files.writeString(checkpoints, notes);
        Files.writeString(key, signer.text() + "\n");
        return written[0];
    }

    /** Needs nothing but the folder and the key. */
    Verdict audit(NoteKey trusted) throws IOException {
        List<String> notes = new ArrayList<>();
        try (Stream<String> lines = Files.lines(checkpoints)) {
            for (String line : lines.toList()) {
                notes.add(note(line));
            }
        }
        Audit audit = new Audit(trusted, notes);
        if (audit.checkpoints().isPresent()) {
            return new Verdict(audit.checkpoints(), checkpoints.toString(), 0, 0, 0);
        }
        int number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(records), 1 << 16)) {
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                number++;
                Optional<Flaw> flaw;
                try {
                    KeptRecord kept = ExportLine.read(line);
                    flaw = audit.take(kept.index(), kept.record(), null, kept.link());
                } catch (IllegalArgumentException e) {
                    flaw = Optional.of(
                            new Flaw(audit.size(), "record " + audit.size() + " cannot be read: " + e.getMessage()));
                }
                if (flaw.isPresent()) {
                    return verdict(flaw, records + " line " + number, audit);
                }
            }
        }
        return verdict(audit.end(true), records.toString(), audit);
    }

    private static Verdict verdict(Optional<Flaw> flaw, String where, Audit audit) {
        return new Verdict(flaw, where, audit.size(), audit.issues(), audit.covered());
    }

    private static String note(String line) {
        try {
            return JSON.readTree(line).path("note").asText("");
        } catch (IOException e) {
            return "";
        }
    }

    /** @return the next line without its end, empty at the end of the file */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.write(one);
        }
        return line.toByteArray();
    }
}
