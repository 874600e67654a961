package org.gridloop.intake.merging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is compared with another.
 *
 * @param status where it stands, as in answers
 * @param words title and text
 */
record Twin(
        String issueId,
        String ticket,
        String status,
        String title,
        String words,
        @Nullable String category,
        @Nullable String grid,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant reportedAt) {

    static final double NEAR_METRES = 150;
    static final Duration LATELY = Duration.ofDays(14);

    /** Below it, two reports of one sub-class have little more in common than the sub-class. */
    private static final double ALIKE = 0.15;

    /** While one has no sub-class yet, the words alone have to tell. */
    private static final double ALIKE_WITHOUT_CATEGORY = 0.3;

    private static final double EARTH_METRES = 6_371_008.8;

    /** How one report compares with another. */
    record Comparison(
            boolean sameGrid,
            boolean sameCategory,
            @Nullable Double metres,
            double likeness,
            boolean suggested) {}

    /** Same grid or near; same sub-class; reported within 14 days of each other; alike in words. */
    Comparison with(Twin other) {
        Double metres = metresTo(other);
        boolean sameGrid = grid != null && grid.equals(other.grid);
        boolean near = sameGrid || (metres != null && metres <= NEAR_METRES);
        boolean sameCategory = category != null && category.equals(other.category);
        boolean categoryOpen = category == null || other.category == null;
        double likeness = Likeness.of(words, other.words);
        boolean alike = (sameCategory && likeness >= ALIKE) || (categoryOpen && likeness >= ALIKE_WITHOUT_CATEGORY);
        boolean lately = Duration.between(reportedAt, other.reportedAt).abs().compareTo(LATELY) <= 0;
        return new Comparison(sameGrid, sameCategory, metres, likeness, near && alike && lately);
    }

    private @Nullable Double metresTo(Twin other) {
        if (lon == null || lat == null || other.lon == null || other.lat == null) {
            return null;
        }
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
    }
}
