package org.gridloop.intake.standing;

import java.util.ArrayList;
import java.util.List;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Which issues a caller may see: staff those of its areas and those nobody has placed yet; a grid or an officer those
 * of its areas; an integration its own reports; a unit what was dispatched to it. Of several roles the widest counts.
 *
 * @param staff whether the desk's work is the caller's
 * @param byArea whether the caller stands for areas
 * @param areas code prefixes; none means the whole district
 * @param account whose own reports may be seen, if any
 * @param unit whose orders may be seen, if any
 */
public record Scope(
        boolean staff,
        boolean byArea,
        List<String> areas,
        @Nullable String account,
        @Nullable String unit) {

    private static final List<String> STAFF =
            List.of(Roles.CLERK, Roles.DISPATCHER, Roles.CALLBACK, Roles.SUPERVISOR, Roles.ANALYST);

    public Scope {
        areas = List.copyOf(areas);
    }

    public static Scope of(Caller caller) {
        return new Scope(
                STAFF.stream().anyMatch(caller::is),
                caller.is(Roles.GRID) || caller.is(Roles.OFFICER),
                caller.areas(),
                caller.is(Roles.INTEGRATION) || caller.is(Roles.CITIZEN) ? caller.account() : null,
                caller.is(Roles.UNIT) ? caller.unit() : null);
    }

    /** @return whether the caller may read about it */
    public boolean sees(Standing issue) {
        return seesPlace(issue.grid())
                || issue.account().equals(account)
                || (issue.unit() != null && issue.unit().equals(unit));
    }

    /** @return whether the caller has to do with it now: a unit only while the issue is in its hands */
    public boolean works(Standing issue) {
        return seesPlace(issue.grid())
                || (issue.isInHand() && issue.unit() != null && issue.unit().equals(unit));
    }

    /** @return whether an issue in this grid, or one nobody has placed yet, is the caller's by area */
    public boolean seesPlace(@Nullable String grid) {
        if (!staff && !byArea) {
            return false;
        }
        return grid == null ? staff : areas.isEmpty() || areas.stream().anyMatch(grid::startsWith);
    }

    /** @return the same rule as a condition of SQL; adds its parameters */
    public String condition(List<@Nullable Object> parameters) {
        List<String> any = new ArrayList<>();
        if (staff || byArea) {
            if (areas.isEmpty()) {
                any.add(staff ? "true" : "grid is not null");
            } else {
                any.add(staff ? "(grid is null or grid like any (?))" : "grid like any (?)");
                parameters.add(areas.stream().map(code -> code + "%").toList());
            }
        }
        if (account != null) {
            any.add("account = ?");
            parameters.add(account);
        }
        if (unit != null) {
            any.add("unit = ?");
            parameters.add(unit);
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }
}
