package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** How many of many facts reach the fold of a view. */
public final class TryFoldingMany implements Supplier<String> {

    private static final int MANY = 2000;

    @Override
    public String get() {
        Counting view = new Counting();
        try {
            view.apply(
                    Rows.over(Noted.connection()),
                    LongStream.rangeClosed(1, MANY).mapToObj(Noted::heard).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        int folded = view.folded.get();
        return folded == MANY ? "all" : folded > 0 ? "some" : "none";
    }

    private static final class Counting extends IssueRowView<Integer> {
        private final AtomicInteger folded = new AtomicInteger();

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
        protected Map<String, Integer> load(Rows tx, Collection<String> issueIds) {
            return Map.of();
        }

        @Override
        protected @Nullable Integer evolve(@Nullable Integer row, Heard heard) {
            return folded.incrementAndGet();
        }

        @Override
        protected void save(Rows tx, Collection<Integer> rows) {}
    }
}
