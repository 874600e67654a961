package org.gridloop.ledger.proof;

import java.util.Base64;
import java.util.List;

/**
 * What the tree was at a moment, as C2SP tlog-checkpoint has it.
 *
 * @param origin which ledger
 * @param size how many records
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** @return three lines; what is signed */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** @throws IllegalArgumentException when it is none; lines of extensions are passed over */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || lines.getFirst().isEmpty() || !lines.get(1).matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        byte[] root = Base64.getDecoder().decode(lines.get(2));
        if (root.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root);
    }
}
