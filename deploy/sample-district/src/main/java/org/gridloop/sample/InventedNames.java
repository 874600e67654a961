package org.gridloop.sample;

import java.util.Random;

/** Reporters' names, drawn by lot from characters. */
final class InventedNames {

    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "安宁和平春秋雨晴朗青禾溪云山石松柏梅兰竹菊远航志诚敏慧静雅文博学思明辉新民建国庆丰盛乐康";

    private InventedNames() {}

    static String next(Random random) {
        String name = one(FAMILY, random) + one(GIVEN, random);
        return random.nextInt(3) == 0 ? name : name + one(GIVEN, random);
    }

    private static String one(String from, Random random) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }
}
