package org.gridloop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four tiers by name: 14 streets, 111 communities, 949 grids, the published size of a real county. */
final class Areas {

    static final String DISTRICT = "379901";
    static final int GRIDS = 949;

    private static final int URBAN_STREETS = 4;
    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> DEDICATED = List.of("小学", "农贸市场", "商务楼", "医院", "中学", "产业园");

    private final List<Area> rows;
    private final Map<String, Area> byCode;

    private Areas(List<Area> rows) {
        this.rows = List.copyOf(rows);
        this.byCode = rows.stream().collect(Collectors.toMap(Area::code, Function.identity()));
    }

    List<Area> rows() {
        return rows;
    }

    List<Area> grids() {
        return rows.stream().filter(Area::isGrid).toList();
    }

    List<Area> children(String code) {
        return rows.stream().filter(a -> a.parent().equals(code)).toList();
    }

    Area at(String code) {
        Area area = byCode.get(code);
        if (area == null) {
            throw new IllegalArgumentException("no area " + code);
        }
        return area;
    }

    /** Reads {@code area-names.txt}: a street a line, {@code street: community community ...}. */
    static Areas named(Path names, Random random) throws IOException {
        List<String[]> streets = Files.readAllLines(names).stream()
                .map(line -> line.split(":\\s*", 2))
                .toList();
        int[] sizes = gridsPerCommunity(streets, random);
        List<Area> rows = new ArrayList<>();
        rows.add(new Area(DISTRICT, "district", "青禾区", "", ""));
        int community = 0;
        for (int s = 0; s < streets.size(); s++) {
            String street = DISTRICT + "%03d".formatted(s + 1);
            rows.add(new Area(street, "street", streets.get(s)[0], DISTRICT, ""));
            List<String> communities = communitiesOf(streets.get(s));
            for (int c = 0; c < communities.size(); c++) {
                String code = street + "%03d".formatted(c + 1);
                rows.add(new Area(code, "community", communities.get(c) + "社区", street, ""));
                addGrids(rows, code, communities.get(c), sizes[community], community);
                community++;
            }
        }
        return new Areas(rows);
    }

    /** Every community ends with one grid of its own kind, every third with two. */
    private static void addGrids(List<Area> rows, String parent, String name, int size, int community) {
        int dedicated = community % 3 == 0 ? 2 : 1;
        for (int g = 1; g <= size; g++) {
            String code = parent + String.format(Locale.ROOT, "%02d", g);
            int special = g - (size - dedicated);
            rows.add(
                    special > 0
                            ? new Area(
                                    code,
                                    "grid",
                                    name + DEDICATED.get((community + special) % DEDICATED.size()) + "专属网格",
                                    parent,
                                    "dedicated")
                            : new Area(code, "grid", name + "第" + inWords(g) + "网格", parent, "ordinary"));
        }
    }

    /** Town communities are cut finer than country ones, none into fewer than five. */
    private static int[] gridsPerCommunity(List<String[]> streets, Random random) {
        List<Integer> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int s = 0; s < streets.size(); s++) {
            for (int c = 0; c < communitiesOf(streets.get(s)).size(); c++) {
                all.add(sizes.size());
                sizes.add((s < URBAN_STREETS ? 8 : 5) + random.nextInt(4));
            }
        }
        Collections.shuffle(all, random);
        int missing = GRIDS - sizes.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < Math.abs(missing); i++) {
            sizes.set(
                    all.get(i % all.size()), sizes.get(all.get(i % all.size())) + (int) Math.signum((double) missing));
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> communitiesOf(String[] street) {
        return Arrays.asList(street[1].split(" ", -1));
    }

    private static String inWords(int number) {
        if (number < 10) {
            return DIGITS.substring(number, number + 1);
        }
        String tens = number < 20 ? "十" : inWords(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + inWords(number % 10);
    }
}
