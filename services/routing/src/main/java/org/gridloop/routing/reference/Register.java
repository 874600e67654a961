package org.gridloop.routing.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridloop.routing.sheets.Difference;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.Sheet;

/** The versions that are kept, and the newest of them in force. */
public final class Register {

    private final VersionsTable table;
    private final InForce inForce = new InForce();

    public Register(VersionsTable table) {
        this.table = table;
    }

    public VersionsTable table() {
        return table;
    }

    public InForce inForce() {
        return inForce;
    }

    /** Takes what anybody has kept since; cheap when there is nothing new. */
    public synchronized void refresh() {
        List<InForce.Kept> newer = table.after(inForce.versions());
        if (!newer.isEmpty()) {
            inForce.take(newer);
        }
    }

    /** Keeps as version 1 what there is no version of; two processes that start at once keep it once. */
    void begin(List<Sheet> sheets, String account, Instant at) {
        for (Sheet sheet : sheets) {
            Sheet nothing = new Sheet(sheet.kind(), Map.of(), List.of());
            table.keep(1, sheet, Difference.between(nothing, sheet), "reference-files", account, at);
        }
        refresh();
    }

    boolean isEmpty() {
        return table.list(Kind.CATALOGUE, Integer.MAX_VALUE, 1).isEmpty()
                || table.list(Kind.RULES, Integer.MAX_VALUE, 1).isEmpty();
    }
}
