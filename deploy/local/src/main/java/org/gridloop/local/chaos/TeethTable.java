package org.gridloop.local.chaos;

import java.io.PrintStream;
import java.util.Locale;
import org.gridloop.chaos.teeth.Bitten;
import org.gridloop.chaos.teeth.Control;
import org.gridloop.chaos.teeth.Teeth;
import org.gridloop.chaos.teeth.TeethReport;

/** What came of the seeded bugs, on the screen. */
final class TeethTable {

    private static final String LINE = "%-24s %-10s %7s  %s%n";

    private TeethTable() {}

    static void print(TeethReport report, PrintStream out) {
        out.printf(LINE, "seeded bug", "", "seconds", "found broken");
        for (Bitten bug : report.bugs()) {
            String found = bug.caught() ? String.join(", ", bug.by()) : bug.why();
            line(out, bug.name(), bug.caught() ? "caught" : "NOT CAUGHT", bug.seconds(), found);
        }
        Control control = report.control();
        if (control == null) {
            out.println("The courses without any bug were not asked for: name " + Teeth.CONTROL + " too.");
        } else {
            control.courses().forEach((course, calm) -> {
                String found = calm.lives() + " lives " + calm.broken() + calm.why();
                line(out, "none: " + course, calm.isClean() ? "clean" : "NOT CLEAN", calm.seconds(), found);
            });
        }
        out.printf(Locale.ROOT, "%d of %d seeded bugs caught%n", report.caught(), report.teeth());
    }

    private static void line(PrintStream out, String name, String verdict, long seconds, String found) {
        out.printf(Locale.ROOT, LINE, name, verdict, seconds, found);
    }
}
