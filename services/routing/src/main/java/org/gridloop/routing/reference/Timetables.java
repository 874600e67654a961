package org.gridloop.routing.reference;

import org.gridloop.backbone.calendar.Timetable;

/** Office hours and working calendar, in the version in force and in older ones. */
public interface Timetables {

    /** @return what the next deadline is counted by */
    Timetable inForce();

    /**
     * @param calendarVersion as a fact names it
     * @return what was in force under that name; of a version nobody knows any more, the hours of today over weekends
     */
    Timetable of(String calendarVersion);
}
