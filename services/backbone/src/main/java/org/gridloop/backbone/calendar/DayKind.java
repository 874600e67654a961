package org.gridloop.backbone.calendar;

/** What a day is by the working calendar. */
public enum DayKind {
    WORKDAY,
    /** 调休上班: a weekend day that is worked to make up for a holiday. */
    MAKE_UP_WORKDAY,
    WEEKEND,
    HOLIDAY;

    public boolean isWorked() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
