package org.gridloop.backbone.refolding;

import java.util.Locale;

/** The log holds less than was heard from it: a part of it was lost. */
public final class LogTooShort extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogTooShort(int partition, long end, long heard) {
        super(String.format(
                Locale.ROOT,
                "partition %d of the log ends at %d, and the views have heard it up to %d",
                partition,
                end,
                heard));
    }
}
