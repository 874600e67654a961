package org.gridloop.routing.clocks;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The public holidays in English; a name that is none of them stays as it was published. */
final class HolidayNames {

    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year",
            "春节", "Spring Festival",
            "清明节", "Qingming Festival",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day");

    private HolidayNames() {}

    /** @param published one name, or several joined by a comma 顿号 */
    static String inEnglish(String published) {
        return Arrays.stream(published.split("、"))
                .map(name -> ENGLISH.getOrDefault(name, name))
                .collect(Collectors.joining(" and "));
    }
}
