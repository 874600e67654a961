package org.gridloop.evaluation.closing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.events.EvaluationEvent;
import org.jspecify.annotations.Nullable;

/** What checkers, callback seats and supervisors send. */
final class ClosingRequests {

    private static final String NOTE_LENGTH = "at most 2,000 characters / 不超过 2000 字";

    private ClosingRequests() {}

    /** Whether the reporter could be spoken to. */
    @Schema(name = "ContactSaid")
    enum Contact {
        REACHED,
        UNREACHABLE
    }

    record Passing(
            @Size(max = 2000, message = NOTE_LENGTH) @Nullable
            String note) {}

    record Failing(
            @NotBlank(message = "note is required: what is not done? / 请说明核查不通过的原因")
            @Size(max = 2000, message = NOTE_LENGTH)
            String note) {}

    /**
     * @param contact {@code reached} when left out; an attempt in vain has neither answer nor figure
     * @param solved whether the reporter calls it solved; required when reached
     * @param satisfaction 1 (非常不满意) to 5 (非常满意)
     */
    record Calling(
            @Nullable Contact contact,
            @Nullable Boolean solved,

            @Min(value = 1, message = "1 to 5 / 满意度应为 1 至 5")
            @Max(value = 5, message = "1 to 5 / 满意度应为 1 至 5")
            @Nullable
            Integer satisfaction,

            @Size(max = 2000, message = NOTE_LENGTH) @Nullable
            String note) {

        EvaluationEvent.Contact howItWent() {
            return contact == Contact.UNREACHABLE
                    ? EvaluationEvent.Contact.UNREACHABLE
                    : EvaluationEvent.Contact.REACHED;
        }
    }

    /** @param note what the reporter and the unit are told */
    record Forcing(
            @NotNull(message = "reason is required / 请选择强制结案理由")
            @Pattern(
                    regexp = "cannot-be-solved|unreasonable|other-procedure|other",
                    message = "one of cannot-be-solved, unreasonable, other-procedure, other /"
                            + " 理由应为 cannot-be-solved、unreasonable、other-procedure、other 之一")
            String reason,

            @NotBlank(message = "note is required: why can it not go on? / 请说明强制结案的情况")
            @Size(max = 2000, message = NOTE_LENGTH)
            String note) {}

    record Reopening(
            @NotNull(message = "reason is required / 请选择重办理由")
            @Pattern(
                    regexp = "reporter-asked|supervisor|not-solved|dissatisfied",
                    message = "one of reporter-asked, supervisor, not-solved, dissatisfied /"
                            + " 理由应为 reporter-asked、supervisor、not-solved、dissatisfied 之一")
            String reason,

            @Size(max = 2000, message = NOTE_LENGTH) @Nullable
            String note) {}
}
