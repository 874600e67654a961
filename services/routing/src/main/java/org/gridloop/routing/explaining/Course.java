package org.gridloop.routing.explaining;

import java.util.ArrayList;
import java.util.List;
import org.gridloop.events.RoutingEvent;

/** All that routing has told of one issue, in order: nothing else is needed to say why it is where it is. */
record Course(List<RoutingEvent> facts) {

    static final Course NONE = new Course(List.of());

    Course {
        facts = List.copyOf(facts);
    }

    Course after(RoutingEvent event) {
        List<RoutingEvent> more = new ArrayList<>(facts);
        more.add(event);
        return new Course(more);
    }
}
