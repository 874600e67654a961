package org.gridloop.chaos.faults;

import org.gridloop.chaos.suite.SmallDisk;

/** No byte is left on the disk of one part; it may well end by itself, and is started again like any other. */
record FullDisk(String victim, SmallDisk disk, long lasts) implements Fault {

    @Override
    public void strike() throws Exception {
        disk.fill();
    }

    @Override
    public void heal() throws Exception {
        disk.empty();
    }
}
