package org.gridloop.bench.calling;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Reports of about 1 kB, as a hotline's system sends them: a place, a text, and a reporter to call back. */
public final class Reports {

    private static final String TEXT = "市民来电反映，所住小区东侧道路一处路灯已经连续多日不亮，夜间行人和骑车人经过时看不清路面，"
            + "旁边还有一处窨井盖松动，车辆驶过时响声很大，影响附近居民休息，也担心有人被绊倒受伤。"
            + "此前曾向物业反映，物业表示该路段不属于小区管理范围，建议联系相关部门。"
            + "来电人表示，该路段是附近学校学生上下学的必经之路，晚自习放学时天已全黑，家长们都很担心；"
            + "近期又逢雨季，积水会盖住松动的井盖，更容易发生意外。"
            + "希望有关单位尽快到现场查看，修复路灯并加固井盖，处理完成后请给予回复。";

    private final String run;
    private final double filedShare;

    /** @param filedShare which share names a category and so is filed by itself */
    public Reports(String run, double filedShare) {
        this.run = run;
        this.filedShare = filedShare;
    }

    public String key(int caller, long number) {
        return run + "-" + caller + "-" + number;
    }

    public byte[] body(Random random, int caller, long number) {
        boolean files = random.nextDouble() < filedShare;
        return body(random, files ? "C0101" : null, null, key(caller, number));
    }

    /**
     * @param category none leaves it to a clerk
     * @param grid none takes some place in the district, whose grid intake finds
     */
    public static byte[] body(Random random, @Nullable String category, @Nullable String grid, String externalId) {
        StringBuilder json = new StringBuilder(1024)
                .append("{\"channel\":\"hotline-12345\",\"title\":\"路灯不亮、井盖松动\",\"text\":\"")
                .append(TEXT)
                .append("\",");
        if (category != null) {
            json.append("\"category\":\"").append(category).append("\",");
        }
        if (grid == null) {
            // Well inside the sample district's outline; which grid it is does not matter here.
            json.append("\"location\":{\"crs\":\"WGS84\",\"lon\":");
            degrees(json, 118_840_000 + random.nextInt(40_000)).append(",\"lat\":");
            degrees(json, 35_140_000 + random.nextInt(40_000)).append(",\"address\":\"东侧道路\"},");
        } else {
            json.append("\"gridCode\":\"").append(grid).append("\",");
        }
        return padded(json.append("\"reporter\":{\"name\":\"来电人\",\"phone\":\"1990000"), random.nextInt(10_000), 10_000)
                .append("\"},\"externalId\":\"")
                .append(externalId)
                .append("\"}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Without a format: what the caller uses of the machine is taken from what is measured. */
    private static StringBuilder degrees(StringBuilder json, int millionths) {
        return padded(json.append(millionths / 1_000_000).append('.'), millionths % 1_000_000, 1_000_000);
    }

    /** @param limit a power of ten that the number is below: it gets one digit for each nought */
    private static StringBuilder padded(StringBuilder json, int number, int limit) {
        String digits = Integer.toString(limit + number);
        return json.append(digits, 1, digits.length());
    }
}
