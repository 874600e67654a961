package org.gridloop.local.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** Hands on what a selection takes of records that come issue by issue, as they came. */
public final class Choosing<R> {

    private final Selection selection;
    private final Function<R, LedgerRecord> record;
    private final Consumer<R> taking;
    private final Life.Gathering gathering = new Life.Gathering();
    private final List<R> ofIssue = new ArrayList<>();
    private long taken;

    public Choosing(Selection selection, Function<R, LedgerRecord> record, Consumer<R> taking) {
        this.selection = selection;
        this.record = record;
        this.taking = taking;
    }

    public void take(R one) {
        LedgerRecord read = record.apply(one);
        Life before = gathering.take(Fact.of(ofIssue.size(), read));
        if (before != null) {
            hand(before);
            // It was counted on from the issue before.
            gathering.end();
            gathering.take(Fact.of(0, read));
        }
        ofIssue.add(one);
    }

    /** @return how many were taken */
    public long end() {
        hand(gathering.end());
        return taken;
    }

    private void hand(@Nullable Life life) {
        Optional<Life> chosen = life == null ? Optional.empty() : selection.of(life);
        chosen.ifPresent(part -> part.facts().forEach(fact -> {
            taking.accept(ofIssue.get((int) fact.index()));
            taken++;
        }));
        ofIssue.clear();
    }
}
