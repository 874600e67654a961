package org.gridloop.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a ledger from its first record and builds chains and tree anew, against what was written beside the records and
 * what was signed. Takes every record once, in order; keeps one hash per issue.
 */
public final class Audit {

    private final List<Checkpoint> checkpoints;
    private final Optional<Flaw> ofCheckpoints;
    private final Frontier tree = new Frontier();
    private final Frontier.Completed nodes;
    private final Map<String, byte[]> chains = new HashMap<>();
    private int next;

    /** @param notes the checkpoints with their signatures, by size */
    public Audit(NoteKey key, List<String> notes) {
        this(key, notes, (level, position, hash) -> {});
    }

    /** @param nodes is told the inner nodes of the tree as it is built anew */
    public Audit(NoteKey key, List<String> notes, Frontier.Completed nodes) {
        this.nodes = nodes;
        this.checkpoints = new ArrayList<>();
        this.ofCheckpoints = read(key, notes, checkpoints);
    }

    private static Optional<Flaw> read(NoteKey key, List<String> notes, List<Checkpoint> into) {
        long before = 0;
        for (int i = 0; i < notes.size(); i++) {
            Checkpoint checkpoint;
            try {
                SignedNote note = SignedNote.parse(notes.get(i));
                checkpoint = Checkpoint.parse(note.text());
                if (!note.isSignedBy(key)) {
                    return flawed("checkpoint of size " + checkpoint.size() + " is not signed by " + key.text());
                }
            } catch (IllegalArgumentException e) {
                return flawed("checkpoint number " + (i + 1) + " cannot be read");
            }
            if (!checkpoint.origin().equals(key.name())) {
                return flawed("checkpoint of size " + checkpoint.size() + " is of another ledger");
            }
            if (checkpoint.size() <= before) {
                return flawed("checkpoint of size " + checkpoint.size() + " stands behind the one of size " + before);
            }
            before = checkpoint.size();
            into.add(checkpoint);
        }
        return Optional.empty();
    }

    /** @return what is wrong with the checkpoints themselves: signature, form, order */
    public Optional<Flaw> checkpoints() {
        return ofCheckpoints;
    }

    /** @return how many records were taken */
    public long size() {
        return tree.size();
    }

    /** @return the root over the records taken */
    public byte[] root() {
        return tree.root();
    }

    /** @return how many records the last checkpoint covers */
    public long covered() {
        return checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
    }

    /** @return how many issues there were */
    public int issues() {
        return chains.size();
    }

    /**
     * @param index the number that stands beside the record
     * @param leaf the leaf hash that stands beside it, if one does
     * @param link the link of its issue's chain that stands beside it
     */
    public Optional<Flaw> take(long index, LedgerRecord record, byte @Nullable [] leaf, byte[] link) {
        long due = tree.size();
        if (index != due) {
            return Optional.of(new Flaw(
                    due,
                    index > due
                            ? "record " + due + " is missing: record " + index + " stands in its place"
                            : "record " + index + " stands where record " + due + " belongs"));
        }
        byte[] found = record.leaf();
        if (leaf != null && !Arrays.equals(found, leaf)) {
            return Optional.of(new Flaw(index, named(index, record) + " is not the one that was kept"));
        }
        byte[] following = Hashes.link(chains.get(record.issueId()), found);
        if (!Arrays.equals(following, link)) {
            return Optional.of(new Flaw(index, named(index, record) + " breaks the chain of its issue"));
        }
        chains.put(record.issueId(), following);
        tree.add(found, nodes);
        return atCheckpoint();
    }

    private Optional<Flaw> atCheckpoint() {
        if (next == checkpoints.size() || checkpoints.get(next).size() != tree.size()) {
            return Optional.empty();
        }
        Checkpoint due = checkpoints.get(next);
        if (!Arrays.equals(due.root(), tree.root())) {
            long from = next == 0 ? 0 : checkpoints.get(next - 1).size();
            return Optional.of(new Flaw(
                    from,
                    "a record from " + from + " to " + (due.size() - 1) + " was changed together with its hashes: the"
                            + " checkpoint of size " + due.size() + " has another root"));
        }
        next++;
        return Optional.empty();
    }

    /** @param allCovered whether the last checkpoint has to cover the last record */
    public Optional<Flaw> end(boolean allCovered) {
        if (covered() > tree.size()) {
            return Optional.of(new Flaw(
                    tree.size(),
                    "record " + tree.size() + " is missing, and all after it: a checkpoint of size " + covered()
                            + " was signed"));
        }
        if (allCovered && covered() < tree.size()) {
            return Optional.of(new Flaw(
                    covered(),
                    "no checkpoint covers record " + covered()
                            + " and those after it: the last checkpoint is missing"));
        }
        return Optional.empty();
    }

    private static String named(long index, LedgerRecord record) {
        return "record " + index + " (" + record.place() + ")";
    }

    private static Optional<Flaw> flawed(String what) {
        return Optional.of(new Flaw(Flaw.NO_RECORD, what));
    }
}
