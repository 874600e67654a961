package org.gridloop.intake.merging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to join two reports and to part them. */
final class MergeBody {

    private MergeBody() {}

    /** @param master the id of the issue that goes on for both */
    record JoinBody(
            @NotBlank(message = "master is required / 请填写主案编号") @Size(max = 40, message = "master is too long / 主案编号过长")
            String master,

            @Size(max = 2000, message = "note: at most 2000 characters / 说明最多 2000 字") @Nullable
            String note) {}

    /** @param reason {@code other-matter}, {@code other-place} or {@code other} */
    record PartBody(
            @NotBlank(message = "reason is required / 请填写解除并案原因")
            @Size(max = 40, message = "reason is too long / 原因编码过长")
            String reason,

            @Size(max = 2000, message = "explanation: at most 2000 characters / 说明最多 2000 字") @Nullable
            String explanation) {}
}
