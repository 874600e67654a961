package org.gridloop.evaluation.briefs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Evidence;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.Place;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.jspecify.annotations.Nullable;

/** What was reported and what was done about it. */
@Singleton
class BriefsView extends IssueRowView<BriefsView.Brief> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    /**
     * @param done what the unit last said it did
     * @param evidence what it referred to
     */
    record Brief(
            String issueId,
            String title,
            String text,
            @Nullable String grid,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String done,
            List<Evidence> evidence,
            @Nullable Instant finishedAt) {
        Brief {
            evidence = List.copyOf(evidence);
        }
    }

    @Override
    public String name() {
        return "briefs";
    }

    @Override
    public List<String> tables() {
        return List.of("briefs");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return switch (event) {
            case IssueReported e -> true;
            case IssueSupplemented e -> true;
            case IssueFiled e -> true;
            case HandlingFinished e -> true;
            default -> false;
        };
    }

    @Override
    protected @Nullable Brief evolve(@Nullable Brief row, Heard heard) {
        if (heard.event() instanceof IssueReported e) {
            return reported(e);
        }
        if (row == null) {
            return null;
        }
        return switch (heard.event()) {
            case IssueSupplemented e -> with(row, row.text() + "\n补充：" + e.text(), row.grid());
            case IssueFiled e -> with(row, row.text(), e.filing().grid());
            case HandlingFinished e ->
                new Brief(
                        row.issueId(),
                        row.title(),
                        row.text(),
                        e.filing().grid(),
                        row.lon(),
                        row.lat(),
                        e.done(),
                        e.evidence(),
                        heard.time());
            default -> row;
        };
    }

    private static Brief reported(IssueReported e) {
        Place place = e.place();
        return new Brief(
                e.issueId(),
                e.title(),
                e.text(),
                e.grid(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                null,
                List.of(),
                null);
    }

    private static Brief with(Brief row, String text, @Nullable String grid) {
        return new Brief(
                row.issueId(),
                row.title(),
                text,
                grid,
                row.lon(),
                row.lat(),
                row.done(),
                row.evidence(),
                row.finishedAt());
    }

    @Override
    protected Map<String, Brief> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, Brief> rows = new HashMap<>();
        tx.query("select * from briefs where issue_id = any (?)", BriefsView::read, issueIds)
                .forEach(row -> rows.put(row.issueId(), row));
        return rows;
    }

    @Override
    protected void save(Rows tx, Collection<Brief> rows) throws SQLException {
        tx.batch(
                """
                insert into briefs (issue_id, title, text, grid, lon, lat, done, evidence, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update
                set title = excluded.title, text = excluded.text, grid = excluded.grid, lon = excluded.lon,
                    lat = excluded.lat, done = excluded.done, evidence = excluded.evidence,
                    finished_at = excluded.finished_at
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.title(),
                        row.text(),
                        row.grid(),
                        row.lon(),
                        row.lat(),
                        row.done(),
                        write(row.evidence()),
                        row.finishedAt()));
    }

    private static Brief read(ResultSet row) throws SQLException {
        return new Brief(
                row.getString("issue_id"),
                row.getString("title"),
                row.getString("text"),
                row.getString("grid"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getString("done"),
                evidence(row.getString("evidence")),
                Rows.instant(row, "finished_at"));
    }

    private static String write(List<Evidence> evidence) {
        try {
            return JSON.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence that cannot be written", e);
        }
    }

    private static List<Evidence> evidence(String json) {
        try {
            return JSON.readValue(json, EVIDENCE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence that cannot be read", e);
        }
    }
}
