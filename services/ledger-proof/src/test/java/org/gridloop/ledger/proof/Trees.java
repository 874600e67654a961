package org.gridloop.ledger.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tree that keeps all its nodes. */
final class Trees implements Proofs.Nodes {

    private final Frontier frontier = new Frontier();
    private final Map<String, byte[]> nodes = new HashMap<>();
    private final List<byte[]> roots = new ArrayList<>(List.of(frontier.root()));

    void add(byte[] data) {
        byte[] leaf = Hashes.leaf(data);
        nodes.put("0/" + frontier.size(), leaf);
        frontier.add(leaf, (level, position, hash) -> nodes.put(level + "/" + position, hash));
        roots.add(frontier.root());
    }

    @Override
    public byte[] node(int level, long position) {
        return Objects.requireNonNull(nodes.get(level + "/" + position), level + "/" + position);
    }

    byte[] root(int size) {
        return roots.get(size);
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
