package org.gridloop.chaos.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Which fault comes next. Kinds and victims are drawn in an order that the seed alone decides; one that would have to wait
 * for what goes on beside it is passed over and comes first when that is over, so that no minute passes without faults.
 */
final class Deck {

    /**
     * A fault that was drawn.
     *
     * @param kind as it was named
     */
    record Card(String kind, Fault fault) {}

    /** Gives kinds one after the other, for ever. */
    @FunctionalInterface
    private interface Kinds {
        String next();
    }

    private final Kinds kinds;
    private final Function<String, Fault> maker;
    private final boolean mayPassOver;
    private final Deque<Card> passedOver = new ArrayDeque<>();

    private Deck(Kinds kinds, Function<String, Fault> maker, boolean mayPassOver) {
        this.kinds = kinds;
        this.maker = maker;
        this.mayPassOver = mayPassOver;
    }

    /** All kinds like cards from a shuffled pack, which is shuffled again when it is empty. */
    static Deck shuffled(List<String> all, Function<String, Fault> maker, Random random) {
        List<String> pack = new ArrayList<>();
        Kinds drawn = () -> {
            if (pack.isEmpty()) {
                pack.addAll(all);
                Collections.shuffle(pack, random);
            }
            return pack.removeLast();
        };
        return new Deck(drawn, maker, true);
    }

    /** Just these, in their order, again and again. */
    static Deck inTurn(List<String> all, Function<String, Fault> maker) {
        Deque<String> turn = new ArrayDeque<>(all);
        Kinds named = () -> {
            String first = turn.removeFirst();
            turn.addLast(first);
            return first;
        };
        return new Deck(named, maker, false);
    }

    /** @param busy whether one goes on that must not be disturbed by others which order processes */
    Card next(boolean busy) {
        Card waiting = busy ? null : passedOver.pollFirst();
        Card card = waiting == null ? draw() : waiting;
        while (busy && mayPassOver && card.fault().ordersProcesses()) {
            passedOver.addLast(card);
            card = draw();
        }
        return card;
    }

    private Card draw() {
        String kind = kinds.next();
        return new Card(kind, maker.apply(kind));
    }
}
