package org.gridloop.routing.sheets;

/** Why a row cannot be taken. */
public enum RowReason {
    MISSING_CELL("missing-cell", "A cell that every row needs is empty.", "必填单元格为空。"),
    UNKNOWN_COLUMN("unknown-column", "The row has a column this kind does not know.", "存在无法识别的列。"),
    DUPLICATE_KEY("duplicate-key", "An earlier row has the same key.", "编码与前面的行重复。"),
    NOT_A_NUMBER("not-a-number", "The cell is not a whole number of the expected size.", "不是有效的整数，或超出范围。"),
    NOT_A_DATE("not-a-date", "The cell is not a date such as 2026-10-01.", "不是有效日期，应如 2026-10-01。"),
    NOT_TRUE_OR_FALSE("not-true-or-false", "The cell is neither true nor false.", "只能填写 true 或 false。"),
    NOT_ONE_OF("not-one-of", "The cell is none of the words that may stand here.", "不在允许的取值范围内。"),
    NOT_AN_AREA_CODE(
            "not-an-area-code",
            "The code has not the digits of its tier: district 6, street 9, community 12, grid 14.",
            "编码位数与层级不符：区县6位、街道9位、社区12位、网格14位。"),
    UNKNOWN_PARENT("unknown-parent", "The area above it is not among the areas.", "上级区域不存在。"),
    UNKNOWN_AREA("unknown-area", "There is no such area.", "没有该区域。"),
    UNKNOWN_UNIT("unknown-unit", "There is no such unit in the register of units.", "承办单位名录中没有该单位。"),
    UNKNOWN_RULE("unknown-rule", "There is no such rule.", "没有该规则项。"),
    STILL_NAMED(
            "still-named",
            "It would be taken away, and a version in force of another kind still names it.",
            "该项将被删除，但其他现行数据仍在引用。"),
    TOO_LONG("too-long", "The cell is longer than 200 characters.", "单元格内容超过200字。"),
    UNREADABLE_LIMIT(
            "unreadable-limit",
            "The handling limit is not a number of 工作时, 工作日, 紧急工作时, hours or days and nothing else.",
            "处置时限不规范，应为“数字＋小时（工作时）／天（工作日）／紧急工作时”，且不带其他文字。"),
    UNCLEAR_UNIT_OF_LIMIT(
            "unclear-unit-of-limit",
            "The limit is in 紧急工作日, which no rule says how to count; write 紧急工作时 or 工作日.",
            "“紧急工作日”没有计时口径，请改为“紧急工作时”或“工作日”。");

    private final String code;
    private final String english;
    private final String chinese;

    RowReason(String code, String english, String chinese) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
