package org.gridloop.routing.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The deadlines of every issue's current dispatch. */
@Singleton
final class DeadlinesView extends IssueRowView<DeadlineRow> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final DataSource database;

    @Inject
    DeadlinesView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public List<String> tables() {
        return List.of("issue_deadlines");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return DeadlineRow.changesBy(event);
    }

    @Override
    protected @Nullable DeadlineRow evolve(@Nullable DeadlineRow row, Heard heard) {
        return DeadlineRow.evolve(row, heard);
    }

    @Override
    protected Map<String, DeadlineRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from issue_deadlines where issue_id = any(?)", DeadlinesView::read, issueIds).stream()
                .collect(Collectors.toMap(DeadlineRow::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<DeadlineRow> rows) throws SQLException {
        tx.batch(
                """
                insert into issue_deadlines (issue_id, dispatch_no, unit, category, grid, given, pauses)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update set dispatch_no = excluded.dispatch_no, unit = excluded.unit,
                    category = excluded.category, grid = excluded.grid, given = excluded.given,
                    pauses = excluded.pauses
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.dispatchNo(),
                        row.unit(),
                        row.category(),
                        row.grid(),
                        write(row.given()),
                        write(row.pauses())));
    }

    Optional<DeadlineRow> of(String issueId) {
        return Rows.reading(
                database,
                rows -> rows.one("select * from issue_deadlines where issue_id = ?", DeadlinesView::read, issueId));
    }

    private static DeadlineRow read(ResultSet row) throws SQLException {
        return new DeadlineRow(
                row.getString("issue_id"),
                row.getInt("dispatch_no"),
                row.getString("unit"),
                row.getString("category"),
                row.getString("grid"),
                parse(row.getString("given"), new TypeReference<List<GivenDeadline>>() {}),
                parse(row.getString("pauses"), new TypeReference<List<Pause>>() {}));
    }

    private static String write(List<?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> parse(String text, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
