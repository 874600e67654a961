package org.gridloop.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridloop.local.importing.District;
import org.gridloop.local.importing.District.SubClass;

/**
 * Who does what the first time, drawn before anything begins: the same seed and the same reports give the same plan,
 * however the threads run.
 */
final class Plan {

    private static final double RETURNED = 0.03;
    private static final double FAILED = 0.04;
    private static final double UNSOLVED = 0.04;
    private static final double PROGRESS = 0.30;

    /**
     * @param isReturned whether the first unit says it is not its work
     * @param returnIsApproved whether the dispatcher agrees, then
     * @param failsCheck whether the first check fails
     * @param isReopened whether it is not solved in the end and has to be done again
     * @param hasProgress whether the unit reports progress
     * @param satisfaction 3 to 5, of who is satisfied
     */
    record Part(
            boolean isReturned,
            boolean returnIsApproved,
            boolean failsCheck,
            boolean isReopened,
            boolean hasProgress,
            int satisfaction) {

        /** Nothing out of the common. */
        static final Part PLAIN = new Part(false, false, false, false, false, 5);
    }

    private final List<Part> parts;

    private Plan(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Plan of(List<Report> reports, District district, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int count = reports.size();
        double[][] drawn = new double[count][5];
        for (double[] row : drawn) {
            for (int i = 0; i < row.length; i++) {
                row[i] = dice.nextDouble();
            }
        }
        IntPredicate accepted = i -> reports.get(i).isAccepted();
        IntPredicate department = i -> isForDepartment(reports.get(i), district);
        boolean anyDepartment = IntStream.range(0, count).anyMatch(accepted.and(department));
        List<Integer> returned =
                chosen(count, anyDepartment ? accepted.and(department) : accepted, i -> drawn[i][0] < RETURNED);
        List<Integer> failed = chosen(count, accepted, i -> drawn[i][1] < FAILED);
        List<Integer> unsolved = chosen(count, accepted, i -> drawn[i][2] < UNSOLVED);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int turn = returned.indexOf(i);
            parts.add(new Part(
                    turn >= 0,
                    // Two approved, one refused, and so on.
                    turn >= 0 && turn % 3 != 2,
                    failed.contains(i),
                    unsolved.contains(i),
                    drawn[i][3] < PROGRESS,
                    3 + (int) (drawn[i][4] * 3)));
        }
        return new Plan(parts);
    }

    Part of(int report) {
        return parts.get(report);
    }

    List<Part> parts() {
        return parts;
    }

    /** Those drawn; if nobody was, the first who could have been. */
    private static List<Integer> chosen(int count, IntPredicate mayBe, IntPredicate isDrawn) {
        List<Integer> drawn =
                IntStream.range(0, count).filter(mayBe.and(isDrawn)).boxed().toList();
        return drawn.isEmpty()
                ? IntStream.range(0, count).filter(mayBe).limit(1).boxed().toList()
                : drawn;
    }

    private static boolean isForDepartment(Report report, District district) {
        SubClass known = district.catalogue().get(report.category());
        return known != null && known.isLedByDepartment();
    }
}
