package org.gridloop.intake.tracking;

/** A status as a resident would put it. */
record PlainWords(String english, String chinese) {

    /** 强制结案: by a supervisor, perhaps before anybody worked on it. */
    static final PlainWords BY_FORCE =
            new PlainWords("Closed by a supervisor; nobody works on it any more.", "已由督查人员强制结案，不再办理。");

    static PlainWords of(String status) {
        return switch (status) {
            case "reported" -> new PlainWords("Received; a clerk is looking at it.", "已收到，工作人员正在核实。");
            case "verifying" -> new PlainWords("Received; somebody is having a look.", "已收到，正在现场核实。");
            case "filed" -> new PlainWords("Accepted; it is being given to a unit.", "已受理，正在安排承办单位。");
            case "dispatched" -> new PlainWords("Given to a unit.", "已交承办单位，等待签收。");
            case "handling" -> new PlainWords("The unit is working on it.", "承办单位正在处理。");
            case "suspended" -> new PlainWords("It has to wait; the unit goes on later.", "因故暂缓，承办单位将择期处理。");
            case "joint_handling" -> new PlainWords("Several units work on it together.", "多个单位正在联合处理。");
            case "return_pending" -> new PlainWords("It may go to another unit.", "正在协调由哪个单位承办。");
            case "handled", "checking" -> new PlainWords("Done, and being checked.", "已处理，正在核查。");
            case "callback" -> new PlainWords("Done and checked; we will call you back.", "已处理并核查，等待回访。");
            case "closed" -> new PlainWords("Closed.", "已办结。");
            case "not_accepted" -> new PlainWords("Not accepted; see the explanation.", "不予受理，详见说明。");
            case "voided" -> new PlainWords("Not valid; see the explanation.", "已作废，详见说明。");
            case "withdrawn" -> new PlainWords("Taken back by you.", "您已撤回。");
            case "merged" ->
                new PlainWords("Goes on together with another report of the same matter.", "已与同一事项的其他反映合并办理。");
            default -> throw new IllegalArgumentException("no such status: " + status);
        };
    }
}
