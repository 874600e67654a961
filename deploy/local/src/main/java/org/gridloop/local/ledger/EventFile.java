package org.gridloop.local.ledger;

import java.io.IOException;
import java.io.OutputStream;

/** A file of events for another tool, written one event at a time. */
interface EventFile {

    /** Begins the file. */
    void begin(OutputStream out) throws IOException;

    /** Takes the events issue by issue, of each in log order. */
    void event(KeptRecord kept) throws IOException;

    /** Ends the file; the stream stays open. */
    void end() throws IOException;
}
