package org.gridloop.routing.boards;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a board shows, in 16 characters: two boards that differ by the moment alone have the same. */
final class BoardDigest {

    private static final int BYTES = 8;

    private BoardDigest() {}

    static String of(Board board) {
        List<Object> shown = List.of(
                board.tier(),
                board.area(),
                board.name(),
                board.owned(),
                board.below(),
                board.quota(),
                board.agenda(),
                board.children(),
                board.issues());
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(shown.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
