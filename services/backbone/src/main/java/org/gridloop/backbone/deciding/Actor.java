package org.gridloop.backbone.deciding;

import org.jspecify.annotations.Nullable;

/**
 * Who acted: an account, in which role, for which unit. Never a person's name.
 *
 * @param account the account's id
 * @param role the role it acted in
 * @param unit the unit it acted for, if any
 */
public record Actor(String account, String role, @Nullable String unit) {

    /** An automation of a service acts for itself. */
    public static Actor automation(String service) {
        return new Actor(service, "automation", null);
    }

    /** @return {@code role:account} or {@code role:account@unit}, as it stands in the attribute {@code actor} */
    public String text() {
        return unit == null ? role + ":" + account : role + ":" + account + "@" + unit;
    }
}
