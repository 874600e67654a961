package org.gridloop.response.briefs;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.Place;
import org.jspecify.annotations.Nullable;

/** Titles, texts and places of issues; who reported them, and under which number elsewhere, is no unit's business. */
@Singleton
class BriefsView extends IssueRowView<BriefsView.Brief> {

    record Brief(
            String issueId,
            String title,
            String text,
            @Nullable Double lon,
            @Nullable Double lat) {}

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
        return event instanceof IssueReported || event instanceof IssueSupplemented;
    }

    @Override
    protected @Nullable Brief evolve(@Nullable Brief row, Heard heard) {
        return switch (heard.event()) {
            case IssueReported e -> {
                Place place = e.place();
                yield new Brief(
                        e.issueId(),
                        e.title(),
                        e.text(),
                        place == null ? null : place.lon(),
                        place == null ? null : place.lat());
            }
            case IssueSupplemented e
            when row != null ->
                new Brief(row.issueId(), row.title(), row.text() + "\n补充：" + e.text(), row.lon(), row.lat());
            default -> row;
        };
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
        tx.batch("""
                insert into briefs (issue_id, title, text, lon, lat) values (?, ?, ?, ?, ?)
                on conflict (issue_id) do update
                set title = excluded.title, text = excluded.text, lon = excluded.lon, lat = excluded.lat
                """, rows, row -> Rows.row(row.issueId(), row.title(), row.text(), row.lon(), row.lat()));
    }

    private static Brief read(ResultSet row) throws SQLException {
        return new Brief(
                row.getString("issue_id"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }
}
