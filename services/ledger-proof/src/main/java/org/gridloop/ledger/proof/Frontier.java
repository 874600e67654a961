package org.gridloop.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The right edge of a growing Merkle tree (RFC 6962): the roots of its complete subtrees, at most one of each height. It is
 * all that is needed to append and to know the root.
 */
public final class Frontier {

    /** Is told each inner node once, when the subtree below it is complete. */
    @FunctionalInterface
    public interface Completed {
        /** @param level 1 for a node above two leaves; it covers the leaves from {@code position << level} on */
        void node(int level, long position, byte[] hash);
    }

    private final NavigableMap<Integer, byte[]> peaks = new TreeMap<>();
    private long size;

    /** @return how many leaves the tree has */
    public long size() {
        return size;
    }

    public void add(byte[] leaf) {
        add(leaf, (level, position, hash) -> {});
    }

    public void add(byte[] leaf, Completed completed) {
        byte[] hash = leaf;
        int level = 0;
        for (byte[] left = peaks.remove(level); left != null; left = peaks.remove(level)) {
            hash = Hashes.node(left, hash);
            level++;
            completed.node(level, size >> level, hash);
        }
        peaks.put(level, hash);
        size++;
    }

    /** @return the Merkle tree hash of all leaves */
    public byte[] root() {
        byte[] root = null;
        for (byte[] peak : peaks.values()) {
            root = root == null ? peak : Hashes.node(peak, root);
        }
        return root == null ? Hashes.ofNothing() : root;
    }

    /** @return the peaks from the lowest on; which heights they have follows from the size */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        peaks.values().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when these are not the peaks of a tree of this size */
    public static Frontier of(long size, byte[] peaks) {
        if (size < 0 || peaks.length != Long.bitCount(size) * Hashes.LENGTH) {
            throw new IllegalArgumentException("not the peaks of a tree of " + size + " leaves");
        }
        Frontier frontier = new Frontier();
        frontier.size = size;
        int at = 0;
        for (long left = size; left != 0; left &= left - 1) {
            byte[] peak = Arrays.copyOfRange(peaks, at, at + Hashes.LENGTH);
            frontier.peaks.put(Long.numberOfTrailingZeros(left), peak);
            at += Hashes.LENGTH;
        }
        return frontier;
    }
}
