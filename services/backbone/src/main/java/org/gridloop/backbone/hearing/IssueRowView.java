package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A view with one row per issue: loads the rows of a batch, folds in memory, saves what changed.
 *
 * @param <R> the row, a record
 */
public abstract class IssueRowView<R> implements View {

    /** @return the rows that exist, by issue id */
    protected abstract Map<String, R> load(Rows tx, Collection<String> issueIds) throws SQLException;

    /** Pure. @return the row after the fact, or null when there is still none to show */
    protected abstract @Nullable R evolve(@Nullable R row, Heard heard);

    /** Inserts or updates all rows in one statement. */
    protected abstract void save(Rows tx, Collection<R> rows) throws SQLException;

    @Override
    public final void apply(Rows tx, List<Heard> batch) throws SQLException {
        Set<String> issues = new LinkedHashSet<>();
        batch.forEach(heard -> issues.add(heard.issueId()));
        Map<String, R> rows = new HashMap<>(load(tx, issues));
        Map<String, R> changed = new LinkedHashMap<>();
        for (Heard heard : batch) {
            R before = rows.get(heard.issueId());
            R after = evolve(before, heard);
            if (after != null && !after.equals(before)) {
                rows.put(heard.issueId(), after);
                changed.put(heard.issueId(), after);
            }
        }
        if (!changed.isEmpty()) {
            save(tx, changed.values());
        }
    }
}
