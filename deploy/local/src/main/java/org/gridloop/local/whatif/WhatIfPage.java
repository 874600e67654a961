package org.gridloop.local.whatif;

import java.util.List;
import org.gridloop.local.whatif.WhatIf.Found;
import org.gridloop.local.whatif.WhatIf.IssueDifference;
import org.gridloop.local.whatif.WhatIf.RankingDifference;
import org.gridloop.routing.whatif.Supposed;

/** What was found, for a person to read. */
final class WhatIfPage {

    private static final int MOST_FACTS = 5;

    private WhatIfPage() {}

    static String of(Found found) {
        StringBuilder page = new StringBuilder();
        page.append("%,d facts of %,d issues; %,d issues and %,d numbers would differ (colours at %s).%n"
                .formatted(
                        found.facts(),
                        found.issues(),
                        found.byIssue().size(),
                        found.byRanking().size(),
                        found.at()));
        for (IssueDifference issue : found.byIssue()) {
            page.append("%n%s%n".formatted(issue.issueId()));
            for (Supposed one : issue.differences()) {
                page.append("  %-16s %s -> %s%n".formatted(one.what(), one.was(), one.wouldBe()));
                page.append("  %-16s because of %s (%s): %s%n".formatted("", one.fact(), one.type(), one.because()));
            }
        }
        for (RankingDifference ranking : found.byRanking()) {
            page.append("%nby %s %s: %s %s  %s -> %s%n"
                    .formatted(
                            ranking.row().by(),
                            ranking.row().key(),
                            ranking.row().measure(),
                            ranking.row().chinese(),
                            ranking.row().was(),
                            ranking.row().wouldBe()));
            page.append("  because of ").append(some(ranking.facts())).append(System.lineSeparator());
        }
        return page.toString();
    }

    private static String some(List<String> facts) {
        if (facts.isEmpty()) {
            return "the others it is ranked among";
        }
        int more = facts.size() - MOST_FACTS;
        return String.join(", ", facts.subList(0, Math.min(facts.size(), MOST_FACTS)))
                + (more > 0 ? " and " + more + " more; --json names all" : "");
    }
}
