package org.gridloop.routing.supervising;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What those who remind and supervise have to say; every reason is coded. */
final class SupervisionRequests {

    private SupervisionRequests() {}

    record Reminder(
            @NotNull(message = "reason is required / 请选择催办原因")
            @Pattern(
                    regexp = "reporter-asked|due-soon|overdue|other",
                    message = "reason is reporter-asked, due-soon, overdue or other / "
                            + "原因为 reporter-asked（反映人催问）、due-soon（临期）、overdue（超期）或 other（其他）")
            String reason,

            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字") @Nullable
            String explanation) {}

    /** @param answerBy until when the unit is to say how it stands */
    record Supervision(
            @NotNull(message = "reason is required / 请选择督办原因")
            @Pattern(
                    regexp = "public-concern|danger|repeated|leader-asked|other",
                    message = "reason is public-concern, danger, repeated, leader-asked or other / "
                            + "原因为 public-concern（社会关注）、danger（危险）、repeated（反复发生）、leader-asked（领导交办）或 other（其他）")
            String reason,

            @NotBlank(message = "explanation is required / 请填写督办意见")
            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字")
            String explanation,

            @Nullable Instant answerBy) {}

    record End(
            @NotNull(message = "reason is required / 请选择解除督办的原因")
            @Pattern(
                    regexp = "handled|ordered-in-error|other",
                    message = "reason is handled, ordered-in-error or other / "
                            + "原因为 handled（已处置）、ordered-in-error（误督办）或 other（其他）")
            String reason,

            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字") @Nullable
            String explanation) {}

    /**
     * How the issue is watched now.
     *
     * @param level 0 while it is not
     */
    record SupervisionAnswer(
            String issueId, int dispatchNo, String unit, int supervisionNo, int level, int reminders) {}
}
