package org.gridloop.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cuts the outline into streets, a street into communities, a community into grids, each time into Voronoi cells; then
 * rounds all borders together, so that neighbours share every vertex and the grids tile the outline exactly.
 */
final class Mosaic {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel SIX_DECIMALS = new PrecisionModel(1e6);
    private static final int TRIES = 500;
    private static final int ROUNDS_TO_EVEN_OUT = 3;
    private static final double NARROWEST_METRES = 90;

    private final Map<String, Polygon> grids;

    private Mosaic(Map<String, Polygon> grids) {
        this.grids = grids;
    }

    /** Grid polygons by code, in degrees with six decimals. */
    Map<String, Polygon> grids() {
        return grids;
    }

    /** The union of all grids: the drawn outline with the vertices where grid borders meet it. */
    Polygon outline() {
        return (Polygon) CoverageUnion.union(grids.values().toArray(Geometry[]::new));
    }

    static Mosaic of(Areas areas, Random random) {
        Polygon outline = Plane.toMetres(Outline.POLYGON);
        List<Coordinate> seeds = Outline.STREET_SEEDS.stream()
                .map(seed -> Plane.toMetres(seed.x, seed.y))
                .toList();
        List<Geometry> streets = cells(outline, seeds);
        Map<String, Polygon> grids = new TreeMap<>();
        List<Area> rows = areas.children(Areas.DISTRICT);
        for (int s = 0; s < rows.size(); s++) {
            divide(areas, rows.get(s).code(), onePiece(streets.get(s)), random, grids);
        }
        return new Mosaic(rounded(grids));
    }

    private static void divide(Areas areas, String code, Polygon shape, Random random, Map<String, Polygon> grids) {
        List<Area> children = areas.children(code);
        if (children.isEmpty()) {
            grids.put(code, Plane.toDegrees(shape));
            return;
        }
        List<Polygon> parts = partition(shape, children.size(), random);
        for (int i = 0; i < parts.size(); i++) {
            divide(areas, children.get(i).code(), parts.get(i), random, grids);
        }
    }

    /** Tries seeds until every cell is one piece and none is a splinter; numbers them from north to south. */
    private static List<Polygon> partition(Polygon shape, int count, Random random) {
        for (int i = 0; i < TRIES; i++) {
            List<Coordinate> seeds = new ArrayList<>();
            while (seeds.size() < count) {
                seeds.add(Places.anywhereIn(shape, random));
            }
            List<Geometry> cells = cells(shape, seeds);
            for (int round = 0; round < ROUNDS_TO_EVEN_OUT; round++) {
                cells = cells(shape, cells.stream().map(Mosaic::middle).toList());
            }
            if (cells.stream().allMatch(Mosaic::isUsable)) {
                return cells.stream()
                        .map(Mosaic::onePiece)
                        .sorted(Comparator.comparingDouble(
                                        (Polygon p) -> -p.getCentroid().getY())
                                .thenComparingDouble(p -> p.getCentroid().getX()))
                        .toList();
            }
        }
        throw new IllegalStateException("no usable division into " + count + " found");
    }

    private static List<Geometry> cells(Polygon shape, List<Coordinate> seeds) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(shape.getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(FACTORY);
        Map<Coordinate, Geometry> bySeed = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            bySeed.put((Coordinate) cell.getUserData(), shape.intersection(cell));
        }
        return seeds.stream()
                .map(seed -> bySeed.getOrDefault(seed, FACTORY.createPolygon()))
                .toList();
    }

    private static Coordinate middle(Geometry cell) {
        Point centroid = cell.getCentroid();
        return (cell.contains(centroid) ? centroid : cell.getInteriorPoint()).getCoordinate();
    }

    private static boolean isUsable(Geometry cell) {
        return cell instanceof Polygon p
                && !p.isEmpty()
                && p.getNumInteriorRing() == 0
                && MaximumInscribedCircle.getRadiusLine(p, 5).getLength() > NARROWEST_METRES;
    }

    private static Polygon onePiece(Geometry cell) {
        if (cell instanceof Polygon p) {
            return p;
        }
        throw new IllegalStateException("a cell fell into " + cell.getNumGeometries() + " pieces");
    }

    /** Snap-rounds all borders as one net; each face of the net is the grid its inner point lay in. */
    private static Map<String, Polygon> rounded(Map<String, Polygon> exact) {
        Geometry borders = FACTORY.buildGeometry(
                exact.values().stream().map(Polygon::getBoundary).toList());
        Polygonizer faces = new Polygonizer();
        faces.add(UnaryUnionNG.union(borders, SIX_DECIMALS));
        STRtree tree = new STRtree();
        exact.forEach((code, polygon) -> tree.insert(polygon.getEnvelopeInternal(), code));
        Map<String, Polygon> rounded = new TreeMap<>();
        for (Object face : faces.getPolygons()) {
            Polygon polygon = (Polygon) face;
            String code = ownerOf(polygon, tree, exact);
            if (rounded.put(code, (Polygon) polygon.norm()) != null) {
                throw new IllegalStateException("rounding split the grid " + code);
            }
        }
        if (!rounded.keySet().equals(exact.keySet())) {
            throw new IllegalStateException("rounding lost a grid");
        }
        return rounded;
    }

    private static String ownerOf(Polygon face, STRtree tree, Map<String, Polygon> exact) {
        Point inside = face.getInteriorPoint();
        for (Object code : tree.query(inside.getEnvelopeInternal())) {
            Polygon grid = exact.get(code);
            if (grid != null && grid.contains(inside)) {
                return (String) code;
            }
        }
        throw new IllegalStateException("a face belongs to no grid");
    }
}
