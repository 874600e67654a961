package org.gridloop.routing.sheets;

/**
 * A row that cannot be taken, and why.
 *
 * @param sheet it stands in; empty where there is only one
 * @param row number as a person counts
 * @param code kebab-case
 * @param about the cell that is wrong
 */
public record RefusedRow(String sheet, int row, String code, String about, String english, String chinese) {}
