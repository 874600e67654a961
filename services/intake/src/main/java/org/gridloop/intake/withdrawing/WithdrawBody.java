package org.gridloop.intake.withdrawing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a reporter takes a report back.
 *
 * @param reason one of {@link #REASONS}
 * @param explanation in own words
 */
record WithdrawBody(
        @NotBlank(message = "reason is required / 请填写撤回原因") @Size(max = 40, message = "reason is too long / 原因编码过长")
        String reason,

        @Size(max = 2000, message = "explanation: at most 2000 characters / 说明最多 2000 字") @Nullable
        String explanation) {

    static final Set<String> REASONS = Set.of("solved-itself", "mistaken", "no-longer-wanted", "other");
}
