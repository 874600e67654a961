package org.gridloop.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Gives each text a grid, a point, a reporter and an hour, and writes them as the bodies of reports. */
final class Issues {

    private static final double METRES_FROM_EDGE = 60;
    private static final double METRES_TO_A_DUPLICATE = 20;
    private static final int FIRST_PHONE = 1_001;
    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Areas areas;
    private final Map<String, Polygon> polygons;
    private final Map<String, String> urgencies;
    private final Random random;
    private final StringBuilder lines = new StringBuilder();
    private final Csv clerk = new Csv("externalId,decision,category,reason");
    private int count;
    private Coordinate spot = new Coordinate();

    Issues(Areas areas, Map<String, Polygon> polygons, Map<String, String> urgencies, Random random) {
        this.areas = areas;
        this.polygons = polygons;
        this.urgencies = urgencies;
        this.random = random;
    }

    private record Placed(IssueText text, Area grid, LocalDateTime at) {}

    void write(List<IssueText> texts) {
        placed(texts).forEach(this::write);
    }

    String jsonLines() {
        return lines.toString();
    }

    String clerkCsv() {
        return clerk.toString();
    }

    /** In mixed order, so that the first fifty are as colourful as all; a duplicate stays behind its original. */
    private List<Placed> placed(List<IssueText> texts) {
        List<Area> grids = new ArrayList<>(areas.grids());
        Collections.shuffle(grids, random);
        List<List<Placed>> groups = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            IssueText text = texts.get(i);
            if (text.isMarked('d')) {
                Placed original = groups.getLast().getFirst();
                groups.getLast()
                        .add(new Placed(text, original.grid(), original.at().plusHours(20 + random.nextInt(20))));
            } else {
                groups.add(new ArrayList<>(List.of(new Placed(text, grids.get(i % grids.size()), hour(text)))));
            }
        }
        Collections.shuffle(groups, random);
        return groups.stream().flatMap(List::stream).toList();
    }

    private LocalDateTime hour(IssueText text) {
        LocalDate day = text.isMarked('w')
                ? LocalDate.of(2026, 1, 5).plusDays(random.nextInt(45))
                : LocalDate.of(2026, 3, 16).plusDays(random.nextInt(220));
        return day.atTime(6 + random.nextInt(16), random.nextInt(60));
    }

    private void write(Placed placed) {
        count++;
        IssueText text = placed.text();
        String id = "S-%04d".formatted(count);
        ObjectNode body = JSON.objectNode();
        body.put("externalId", id);
        body.put("channel", text.channel());
        body.put("title", text.title());
        body.put("text", text.text());
        if (text.needsClerk()) {
            boolean rejected = !text.rejection().isEmpty();
            clerk.row(id, rejected ? "reject" : "file", rejected ? "" : text.category(), text.rejection());
        } else {
            body.put("category", text.category());
            if (count % 4 == 0) {
                body.put("urgency", urgencies.getOrDefault(text.category(), "general"));
            }
        }
        putPlace(body, placed);
        body.set("reporter", reporter(text));
        body.put("occurredAt", placed.at().atOffset(ZoneOffset.ofHours(8)).format(TIME));
        lines.append(body).append('\n');
    }

    /** Grid workers and clerks on paper often know the grid; phones in China report GCJ-02. */
    private void putPlace(ObjectNode body, Placed placed) {
        String channel = placed.text().channel();
        boolean byGrid = channel.equals("grid-worker") ? count % 3 != 0 : channel.equals("offline");
        if (byGrid) {
            body.put("gridCode", placed.grid().code());
            return;
        }
        Polygon polygon = polygons.get(placed.grid().code());
        if (polygon == null) {
            throw new IllegalStateException("no polygon for " + placed.grid());
        }
        if (!placed.text().isMarked('d')) {
            spot = Places.wellInside(Plane.toMetres(polygon), METRES_FROM_EDGE, random);
        }
        double aside = placed.text().isMarked('d') ? METRES_TO_A_DUPLICATE : 0;
        Coordinate wgs = Plane.toDegrees(spot.x + aside, spot.y);
        boolean shifted = channel.equals("mini-program") && count % 8 != 0;
        Coordinate c = shifted ? Gcj02.fromWgs84(wgs.x, wgs.y) : wgs;
        body.putObject("location")
                .put("crs", shifted ? "GCJ02" : "WGS84")
                .put("lon", Plane.sixDecimals(c.x))
                .put("lat", Plane.sixDecimals(c.y))
                .put("address", address(placed));
    }

    private String address(Placed placed) {
        Area community = areas.at(placed.grid().parent());
        Area street = areas.at(community.parent());
        return areas.at(street.parent()).name()
                + street.name()
                + community.name()
                + placed.text().place();
    }

    private ObjectNode reporter(IssueText text) {
        ObjectNode reporter = JSON.objectNode();
        if (!text.isMarked('a')) {
            reporter.put("name", InventedNames.next(random));
            reporter.put("phone", "1990000" + (FIRST_PHONE + count));
        }
        reporter.put("anonymous", text.isMarked('a'));
        reporter.put("confidential", text.isMarked('c'));
        return reporter;
    }
}
