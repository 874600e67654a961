package org.gridloop.routing.clocks;

/** What has to be done by a deadline. */
public enum Purpose {
    SIGN("To be signed for by", "签收", "", ""),
    FINISH("To be finished by", "办结", "", ""),
    ESCALATE("The next tier takes over after", "本级处理", "rule of escalation", "逐级上报规则"),
    REPORT_IN("To be reported in for by", "报到", "rule of whistles", "吹哨报到规则");

    private final String english;
    private final String chinese;
    private final String englishRule;
    private final String chineseRule;

    /** @param englishRule what gives the limit; empty where the catalogue's line does */
    Purpose(String english, String chinese, String englishRule, String chineseRule) {
        this.english = english;
        this.chinese = chinese;
        this.englishRule = englishRule;
        this.chineseRule = chineseRule;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    String englishRule(String code) {
        return englishRule.isEmpty() ? code : englishRule;
    }

    String chineseRule(String code) {
        return chineseRule.isEmpty() ? code : chineseRule;
    }
}
