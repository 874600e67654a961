package org.gridloop.evaluation.agendas;

import java.util.Locale;
import org.gridloop.events.Tier;

/** How often a tier meets: the grid all day, the community daily, the street weekly, the district on call. */
enum Cadence {
    ALL_DAY("全天"),
    DAILY("每日"),
    WEEKLY("每周"),
    ON_CALL("随时");

    private final String chinese;

    Cadence(String chinese) {
        this.chinese = chinese;
    }

    static Cadence of(Tier tier) {
        return switch (tier) {
            case GRID -> ALL_DAY;
            case COMMUNITY -> DAILY;
            case STREET -> WEEKLY;
            case DISTRICT -> ON_CALL;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String chinese() {
        return chinese;
    }
}
