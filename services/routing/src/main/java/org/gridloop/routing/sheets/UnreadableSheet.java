package org.gridloop.routing.sheets;

/** An upload that is not what it says it is: no table, no workbook, no JSON, or too large. */
public final class UnreadableSheet extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableSheet(String what) {
        super(what);
    }
}
