package org.gridloop.local.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every query of the guide, run by DuckDB against a fresh export. */
class AnalystsGuideTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyQueryOfTheGuideRunsAndFindsSomething() throws IOException, SQLException {
        for (Format format : List.of(Format.PARQUET, Format.CSV)) {
            try (AnalysisExport file = new AnalysisExport(format, Selection.all(), false, folder)) {
                new MadeLedger(file::take).issues(0, 200);
                file.end();
            }
        }
        List<String> queries = new ArrayList<>();
        Matcher blocks = SQL.matcher(Files.readString(GridloopHome.find().resolve("docs/analysts.md")));
        while (blocks.find()) {
            queries.add(blocks.group(1));
        }
        assertThat(queries).hasSizeGreaterThan(8);

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String query : queries) {
                String here = query.replace("from 'events.", "from '" + folder + "/events.");
                try (ResultSet rows = duck.createStatement().executeQuery(here)) {
                    assertThat(rows.next()).as(query).isTrue();
                }
            }
        }
    }
}
