package org.gridloop.backbone.hearing;

/** One heard fact that one automation is to turn into a command. */
record Command(When<?> automation, Reading.Readable reading) {

    void run() {
        Hearers.tell(automation, reading.heard());
    }

    ParkedTable.Parked who() {
        return new ParkedTable.Parked(automation.name(), reading.issueId());
    }
}
