package org.gridloop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sample accounts, named after what they do: nobody's name stands here. */
final class Accounts {

    private Accounts() {}

    static String csv(Areas areas, Path units) throws IOException {
        Csv csv = new Csv("name,roles,unit,areas");
        csv.row("hotline-12345", "integration", "", Areas.DISTRICT);
        csv.row("mini-program", "integration", "", Areas.DISTRICT);
        csv.row("web-portal", "integration", "", Areas.DISTRICT);
        numbered(csv, "clerk", "clerk", 4);
        numbered(csv, "dispatcher", "dispatcher", 3);
        numbered(csv, "callback", "callback", 3);
        csv.row("supervisor-1", "supervisor", "", Areas.DISTRICT);
        csv.row("analyst-1", "analyst", "", Areas.DISTRICT);
        csv.row("admin-1", "admin", "", Areas.DISTRICT);
        officer(csv, Areas.DISTRICT);
        areas.children(Areas.DISTRICT).forEach(street -> officer(csv, street.code()));
        for (Area street : areas.children(Areas.DISTRICT)) {
            Area community = areas.children(street.code()).getFirst();
            officer(csv, community.code());
            areas.children(community.code()).stream()
                    .limit(2)
                    .forEach(grid -> csv.row("grid-" + grid.code(), "grid|unit", "office-" + grid.code(), grid.code()));
        }
        // Two neighbouring grids under one worker, for whoever has to hold more than one prefix.
        csv.row("grid-pair", "grid", "", "37990100100101|37990100100102");
        Files.readAllLines(units).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .forEach(unit -> csv.row(unit, "unit", unit, Areas.DISTRICT));
        return csv.toString();
    }

    /** Officers hold the orders of their own office, so they act for a unit as well. */
    private static void officer(Csv csv, String code) {
        csv.row("officer-" + code, "officer|unit", "office-" + code, code);
    }

    private static void numbered(Csv csv, String name, String role, int count) {
        for (int i = 1; i <= count; i++) {
            csv.row(name + "-" + i, role, "", Areas.DISTRICT);
        }
    }
}
