package org.gridloop.local.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloop.local.analysis.Ocel.Event;
import org.gridloop.local.analysis.Ocel.Thing;

/** An OCEL 2.0 log in whatever form: every event, and every object once. */
abstract class OcelFile implements EventFile {

    private final Veil veil;
    private final Set<String> written = new HashSet<>();
    private final Set<String> namedOnly = new HashSet<>();

    OcelFile(Veil veil) {
        this.veil = veil;
    }

    abstract void event(Event event) throws IOException;

    abstract void thing(Thing thing) throws IOException;

    @Override
    public final void life(Life life) throws IOException {
        Ocel.Told told = Ocel.of(life, veil);
        for (Event event : told.events()) {
            event(event);
        }
        for (Thing thing : told.things()) {
            if (thing.type().equals(Ocel.ISSUE) && !thing.id().equals(life.issueId())) {
                namedOnly.add(thing.id());
            } else if (thing.type().equals(Ocel.ORDER) || written.add(thing.id())) {
                thing(thing);
            }
        }
    }

    /** Issues that others were merged into and that were not chosen themselves are objects all the same. */
    final void thingsNamedOnly() throws IOException {
        List<String> left = new ArrayList<>(namedOnly);
        left.removeIf(written::contains);
        for (String id : left) {
            thing(new Thing(id, Ocel.ISSUE, List.of(), Set.of()));
        }
    }
}
