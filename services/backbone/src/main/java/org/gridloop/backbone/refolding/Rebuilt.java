package org.gridloop.backbone.refolding;

import java.util.List;

/**
 * What came of rebuilding a view.
 *
 * @param view its name
 * @param tables each of its tables
 * @param parkedLive issues of which something is parked for the live view
 * @param parkedRebuilt issues of which something could not be folded now
 * @param switched whether the live rows are the rebuilt ones now
 */
public record Rebuilt(String view, List<Table> tables, long parkedLive, long parkedRebuilt, boolean switched) {

    /**
     * One table of it, live and rebuilt at the same place of the log.
     *
     * @param live SHA-256 over the live rows
     * @param rebuilt SHA-256 over the rebuilt ones
     * @param rows how many were rebuilt
     * @param differing rows that are missing, left over or other
     * @param examples keys of some of these
     */
    public record Table(String name, String live, String rebuilt, long rows, long differing, List<String> examples) {
        public Table {
            examples = List.copyOf(examples);
        }

        public boolean isEqual() {
            return live.equals(rebuilt);
        }
    }

    public Rebuilt {
        tables = List.copyOf(tables);
    }

    /** @return whether the view was byte for byte what the log says */
    public boolean isEqual() {
        return parkedLive == parkedRebuilt && tables.stream().allMatch(Table::isEqual);
    }
}
