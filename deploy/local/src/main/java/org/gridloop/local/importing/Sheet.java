package org.gridloop.local.importing;

import java.util.List;

/** A table, read row by row from top to bottom. */
interface Sheet {

    /** Takes the rows one after the other, the header first. */
    @FunctionalInterface
    interface Rows {
        /**
         * @param row counted from 1
         * @param cells as text, stripped; "" for an empty one
         */
        void row(int row, List<String> cells);
    }

    /** @throws UnreadableFile when the file is not what it should be */
    void read(Rows rows);
}
