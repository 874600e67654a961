package org.gridloop.local.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Gives a message whose place was masked a grid of the sample district: always the same for the same number. */
final class PlaceRule {

    static final String IN_WORDS =
            "Places are masked in this file: a message lies in grid number (CRC-32 of its number, as UTF-8 text)"
                    + " modulo the number of grids, grids counted from 0 in the order of their codes.";

    private final List<String> grids;

    /** @param grids in code order */
    PlaceRule(List<String> grids) {
        this.grids = List.copyOf(grids);
    }

    String gridOf(String number) {
        CRC32 sum = new CRC32();
        sum.update(number.getBytes(StandardCharsets.UTF_8));
        return grids.get((int) (sum.getValue() % grids.size()));
    }
}
