package org.gridloop.backbone.hearing;

/** One heard fact that one automation is to turn into a command. */
record Command(When<?> automation, Reading.Readable reading) {

    void run() {
        Hearers.tell(automation, reading.heard());
    }

    ParkedStore.Parked who() {
        return new ParkedStore.Parked(automation.name(), reading.issueId());
    }
}
