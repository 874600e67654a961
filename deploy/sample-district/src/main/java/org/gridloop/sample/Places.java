package org.gridloop.sample;

import java.util.Random;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Picks points inside polygons given in metres. */
final class Places {

    private static final int TRIES = 200;

    private Places() {}

    static Coordinate anywhereIn(Polygon shape, Random random) {
        Envelope box = shape.getEnvelopeInternal();
        while (true) {
            Coordinate c = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (shape.contains(shape.getFactory().createPoint(c))) {
                return c;
            }
        }
    }

    /** A point at least so far from the edge, else the one farthest from it. */
    static Coordinate wellInside(Polygon shape, double metres, Random random) {
        for (int i = 0; i < TRIES; i++) {
            Coordinate c = anywhereIn(shape, random);
            Point point = shape.getFactory().createPoint(c);
            if (shape.getExteriorRing().distance(point) >= metres) {
                return c;
            }
        }
        return MaximumInscribedCircle.getCenter(shape, 1).getCoordinate();
    }
}
