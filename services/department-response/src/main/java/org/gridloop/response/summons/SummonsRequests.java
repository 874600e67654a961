package org.gridloop.response.summons;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a called unit sends. */
final class SummonsRequests {

    private SummonsRequests() {}

    record Reporting(
            @Size(max = 2000, message = "at most 2,000 characters / 不超过 2000 字") @Nullable
            String note) {}
}
