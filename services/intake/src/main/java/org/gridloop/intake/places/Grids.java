package org.gridloop.intake.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** The grids of the district on the map, WGS 84. Built once, read by many threads. */
public final class Grids {

    /** About a metre: neighbours are drawn apart by rounding, and a point in such a gap is in the district. */
    private static final double GAP_DEGREES = 0.00001;

    /** About a kilometre: nobody walks further to have a look. */
    private static final double NEAR_DEGREES = 0.01;

    private record Grid(String code, Geometry shape, IndexedPointInAreaLocator inside) {}

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final STRtree index = new STRtree();
    private final Supplier<Set<String>> codes;

    /** @param shapes polygons by grid code */
    public Grids(Map<String, Geometry> shapes) {
        this(shapes, constant(shapes.keySet()));
    }

    /**
     * @param codes of the grids there are now; one without a shape is known by its code alone, and a shape without a code
     *     is of a grid that is no more
     */
    Grids(Map<String, Geometry> shapes, Supplier<Set<String>> codes) {
        this.codes = codes;
        shapes.forEach((code, shape) ->
                index.insert(shape.getEnvelopeInternal(), new Grid(code, shape, new IndexedPointInAreaLocator(shape))));
        index.build();
        // the locators build themselves at first use, which is not for the first reporter to wait for
        shapes.values().forEach(shape -> at(lonLat(shape.getInteriorPoint().getCoordinate())));
    }

    public boolean has(String code) {
        return codes.get().contains(code);
    }

    private static Supplier<Set<String>> constant(Set<String> codes) {
        Set<String> same = Set.copyOf(codes);
        return () -> same;
    }

    /** @return the code of the grid that holds the point, the lower code on a border, or null outside the district */
    public @Nullable String at(LonLat point) {
        Coordinate coordinate = new Coordinate(point.lon(), point.lat());
        String lowest = null;
        for (Grid grid : near(new Envelope(coordinate))) {
            if (grid.inside().locate(coordinate) != Location.EXTERIOR) {
                lowest = lower(lowest, grid.code());
            }
        }
        return lowest == null ? beside(coordinate) : lowest;
    }

    /** @return the code of the grid that holds the point or comes nearest to it, or null when none is near */
    public @Nullable String nearest(LonLat point) {
        String holding = at(point);
        if (holding != null) {
            return holding;
        }
        Coordinate coordinate = new Coordinate(point.lon(), point.lat());
        Envelope around = new Envelope(coordinate);
        around.expandBy(NEAR_DEGREES);
        return near(around).stream()
                .min(Comparator.comparingDouble((Grid grid) -> grid.shape().distance(POINTS.createPoint(coordinate)))
                        .thenComparing(Grid::code))
                .map(Grid::code)
                .orElse(null);
    }

    /** @return the codes that begin so, sorted */
    public List<String> under(String prefix) {
        return codes.get().stream()
                .filter(code -> code.startsWith(prefix))
                .sorted()
                .toList();
    }

    private @Nullable String beside(Coordinate coordinate) {
        Envelope around = new Envelope(coordinate);
        around.expandBy(GAP_DEGREES);
        String lowest = null;
        for (Grid grid : near(around)) {
            if (grid.shape().isWithinDistance(POINTS.createPoint(coordinate), GAP_DEGREES)) {
                lowest = lower(lowest, grid.code());
            }
        }
        return lowest;
    }

    @SuppressWarnings("unchecked") // the tree holds nothing else
    private List<Grid> near(Envelope around) {
        List<Grid> drawn = (List<Grid>) index.query(around);
        Set<String> now = codes.get();
        return drawn.stream().filter(grid -> now.contains(grid.code())).toList();
    }

    private static String lower(@Nullable String one, String other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    private static LonLat lonLat(Coordinate coordinate) {
        return new LonLat(coordinate.x, coordinate.y);
    }
}
