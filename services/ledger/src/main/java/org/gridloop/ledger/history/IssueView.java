package org.gridloop.ledger.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.proof.Canonical;
import org.gridloop.ledger.proof.LedgerRecord;

/** Reads the records of one issue. */
final class IssueView {

    /** What the log holds twice, because it was written again, is shown once: at its first place. */
    private static final String OF_ISSUE = """
            select index, partition, log_offset, logged_ms, key, headers, data,
                   array(select kind from finding f where f.index = r.index order by kind) as findings
            from record r
            where issue_id = ?
              and not exists (select 1 from finding f where f.index = r.index and f.kind = 'duplicate')
            order by index""";

    private IssueView() {}

    static List<KeptFact> facts(Rows rows, String issueId) throws SQLException {
        return rows.query(OF_ISSUE, IssueView::fact, issueId);
    }

    private static KeptFact fact(ResultSet row) throws SQLException {
        LedgerRecord record = new LedgerRecord(
                row.getInt("partition"),
                row.getLong("log_offset"),
                row.getLong("logged_ms"),
                row.getBytes("key"),
                Canonical.headers(row.getBytes("headers")),
                row.getBytes("data"));
        return new KeptFact(row.getLong("index"), record, List.of((String[])
                row.getArray("findings").getArray()));
    }
}
