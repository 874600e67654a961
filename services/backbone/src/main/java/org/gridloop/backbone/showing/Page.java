package org.gridloop.backbone.showing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in order
 * @param next the cursor of the next page; none on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of rows that were asked for with one more than {@code size}. */
    public static <T> Page<T> of(List<T> rowsAndOneMore, int size, Function<T, Cursor> cursorOf) {
        if (rowsAndOneMore.size() <= size) {
            return new Page<>(rowsAndOneMore, null);
        }
        List<T> items = rowsAndOneMore.subList(0, size);
        return new Page<>(items, cursorOf.apply(items.getLast()).text());
    }
}
