package org.gridloop.routing.explaining;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.RoutingEvent;

/** Decides nothing: it reads the course of an issue off the journal. */
final class CourseDecider implements Decider<CourseDecider.Nothing, Course, RoutingEvent> {

    /** There is nothing to command. */
    enum Nothing {}

    @Override
    public Course initial() {
        return Course.NONE;
    }

    @Override
    public List<RoutingEvent> decide(Nothing command, Course state) {
        return List.of();
    }

    @Override
    public Course evolve(Course state, RoutingEvent event) {
        return state.after(event);
    }
}
