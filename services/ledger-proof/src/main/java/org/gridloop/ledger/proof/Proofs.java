package org.gridloop.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proofs over the tree, as RFC 6962 makes them and RFC 9162 checks them. */
public final class Proofs {

    /** The hashes of the complete subtrees of a tree; level 0 are the leaf hashes. */
    @FunctionalInterface
    public interface Nodes {
        byte[] node(int level, long position);
    }

    private Proofs() {}

    /** @return the hash of the tree of the first {@code size} leaves */
    public static byte[] root(Nodes nodes, long size) {
        return size == 0 ? Hashes.ofNothing() : root(nodes, 0, size);
    }

    private static byte[] root(Nodes nodes, long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.node(level, from >> level);
        }
        long middle = from + Long.highestOneBit(width);
        return Hashes.node(root(nodes, from, middle), root(nodes, middle, to));
    }

    /** @return the audit path of a leaf, from the leaf up; {@code 0 <= index < size} */
    public static List<byte[]> inclusion(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(nodes, index, 0, size, path);
        return path;
    }

    private static void inclusion(Nodes nodes, long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (index < middle) {
            inclusion(nodes, index, from, middle, path);
            path.add(root(nodes, middle, to));
        } else {
            inclusion(nodes, index, middle, to, path);
            path.add(root(nodes, from, middle));
        }
    }

    /** @return what shows that the tree of {@code second} leaves begins with the one of {@code first} */
    public static List<byte[]> consistency(Nodes nodes, long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("no tree of " + first + " within one of " + second);
        }
        List<byte[]> path = new ArrayList<>();
        if (first > 0 && first < second) {
            consistency(nodes, first, 0, second, true, path);
        }
        return path;
    }

    private static void consistency(Nodes nodes, long first, long from, long to, boolean whole, List<byte[]> path) {
        if (first == to) {
            if (!whole) {
                path.add(root(nodes, from, to));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (first <= middle) {
            consistency(nodes, first, from, middle, whole, path);
            path.add(root(nodes, middle, to));
        } else {
            consistency(nodes, first, middle, to, false, path);
            path.add(root(nodes, from, middle));
        }
    }

    /** @return whether the path shows that this leaf stands at this index of the tree with this root */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hashes.node(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** @return whether the path shows that the second tree begins with the first */
    public static boolean extend(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first > second || first < 0) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (first == 0) {
            return path.isEmpty() && Arrays.equals(firstRoot, Hashes.ofNothing());
        }
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(firstRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        int complete = Long.numberOfTrailingZeros(first);
        long at = first - 1 >> complete;
        long last = second - 1 >> complete;
        byte[] older = hashes.getFirst();
        byte[] newer = hashes.getFirst();
        for (byte[] beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                older = Hashes.node(beside, older);
                newer = Hashes.node(beside, newer);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Hashes.node(newer, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, firstRoot) && Arrays.equals(newer, secondRoot);
    }
}
