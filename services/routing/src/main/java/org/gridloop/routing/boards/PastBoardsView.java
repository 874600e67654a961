package org.gridloop.routing.boards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gridloop.backbone.refolding.Moment;
import org.gridloop.backbone.refolding.TimeTravel;
import org.gridloop.routing.boards.BoardReader.Snapshots;
import org.gridloop.routing.boards.BoardReader.Views;
import org.gridloop.routing.reference.Areas;
import org.jspecify.annotations.Nullable;

/** Reads boards as they were: the same reader over the same view, folded up to then. */
@Singleton
final class PastBoardsView {

    /** Reads a board of the past. */
    @FunctionalInterface
    interface Reading<T> {
        T from(BoardReader reader, Instant now);
    }

    private final TimeTravel travel;
    private final Areas areas;
    private final QuotaSheet quotas;

    @Inject
    PastBoardsView(TimeTravel travel, Areas areas, QuotaSheet quotas) {
        this.travel = travel;
        this.areas = areas;
        this.quotas = quotas;
    }

    /** @param issueId the only issue that matters; null for all */
    <T> TimeTravel.Answer<T> ask(Moment moment, @Nullable String issueId, Reading<T> reading) {
        return travel.ask(
                moment,
                List.of(BoardsView.NAME, QuotaView.NAME, AgendaView.NAME),
                issueId,
                (past, now) -> reading.from(new BoardReader(new Then(BoardsWiring.viewsOf(past)), areas, quotas), now));
    }

    private record Then(Views views) implements Snapshots {
        @Override
        public <T> T read(Function<Views, T> reading) {
            return reading.apply(views);
        }
    }
}
