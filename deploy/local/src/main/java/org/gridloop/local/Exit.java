package org.gridloop.local;

/** What the exit codes of every command mean; 2, a wrong word on the command line, is picocli's own. */
public final class Exit {

    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int NOT_RUNNING = 3;

    private Exit() {}
}
