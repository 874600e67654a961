package org.gridloop.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.events.DomainEvent;

/**
 * An issue as the log tells it.
 *
 * @param facts in the order of the log, each once
 * @param heard the last sequence number by source
 */
record Tale(List<DomainEvent> facts, Map<String, Long> heard, Standing standing) {

    static final Tale UNTOLD = new Tale(List.of(), Map.of(), Standing.START);

    Tale {
        facts = List.copyOf(facts);
        heard = Map.copyOf(heard);
    }

    /** A fact told twice is heard once; one that is missing is an error. */
    Tale with(String source, long sequence, DomainEvent fact) {
        long last = heard.getOrDefault(source, 0L);
        if (sequence <= last) {
            return this;
        }
        List<DomainEvent> more = new ArrayList<>(facts);
        more.add(fact);
        Map<String, Long> now = new HashMap<>(heard);
        now.put(source, sequence);
        boolean gap = sequence != last + 1;
        return new Tale(
                more,
                now,
                gap ? standing.wrong(source + " told fact " + sequence + " after " + last) : standing.after(fact));
    }

    /** @return the facts of a kind, in the order of the log */
    <E extends DomainEvent> List<E> all(Class<E> fact) {
        return facts.stream().filter(fact::isInstance).map(fact::cast).toList();
    }

    boolean has(Class<? extends DomainEvent> fact) {
        return facts.stream().anyMatch(fact::isInstance);
    }
}
