package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;

/** A fact that the view has folded before. */
public final class TryTheGuard implements Supplier<String> {
    @Override
    public String get() {
        AtomicInteger folded = new AtomicInteger();
        View view = new View() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public List<String> tables() {
                return List.of();
            }

            @Override
            public boolean hears(DomainEvent event) {
                return true;
            }

            @Override
            public void apply(Rows tx, List<Heard> batch) {
                folded.addAndGet(batch.size());
            }
        };
        try {
            BatchInViews.hear(
                    Rows.over(Noted.connection()),
                    new Noted().book(),
                    new Hearers(List.of(view), List.of()),
                    List.of(Reading.of(Noted.record(1))),
                    false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return folded.get() + " folded";
    }
}
