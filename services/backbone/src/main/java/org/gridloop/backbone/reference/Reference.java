package org.gridloop.backbone.reference;

import java.util.function.Function;
import java.util.function.Supplier;

/** Reference data as they are in force: the versions routing publishes, and the district's files until one is heard of. */
public interface Reference {

    /** @param kind one of the constants of {@link ReferenceSheet} */
    ReferenceSheet now(String kind);

    /**
     * @param model what a sheet means; asked once per version, and again when it throws
     * @return what the sheet in force means. Who looks at two kinds one after the other may meet a new version between
     */
    <T> Supplier<T> living(String kind, Function<ReferenceSheet, T> model);
}
