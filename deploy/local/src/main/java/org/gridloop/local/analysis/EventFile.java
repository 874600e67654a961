package org.gridloop.local.analysis;

import java.io.IOException;
import java.nio.file.Path;

/** A file of facts for another tool, written one issue at a time. */
interface EventFile extends AutoCloseable {

    /** Begins the file; what stood there is replaced. */
    void begin(Path file) throws IOException;

    /** Takes an issue; each comes once. */
    void life(Life life) throws IOException;

    /** Writes what is still to be written. */
    void end() throws IOException;

    @Override
    void close() throws IOException;
}
