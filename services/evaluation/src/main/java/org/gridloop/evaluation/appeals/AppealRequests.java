package org.gridloop.evaluation.appeals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.gridloop.events.Evidence;
import org.jspecify.annotations.Nullable;

/** What units and reviewers send. */
final class AppealRequests {

    private static final String NOTE_LENGTH = "at most 2,000 characters / 不超过 2000 字";

    private AppealRequests() {}

    record Appealing(
            @NotNull(message = "measure is required / 请选择申诉指标")
            @Pattern(
                    regexp = "timeliness|rework|satisfaction|all",
                    message = "one of timeliness, rework, satisfaction, all /"
                            + " 申诉指标应为 timeliness、rework、satisfaction、all 之一")
            String measure,

            @NotNull(message = "reason is required / 请选择申诉理由")
            @Pattern(
                    regexp = "force-majeure|not-responsible|unreasonable-demand|data-error|other",
                    message = "one of force-majeure, not-responsible, unreasonable-demand, data-error, other /"
                            + " 申诉理由应为 force-majeure、not-responsible、unreasonable-demand、data-error、other 之一")
            String reason,

            @NotBlank(message = "explanation is required / 请填写申诉说明") @Size(max = 2000, message = NOTE_LENGTH)
            String explanation,

            @Size(max = 20, message = "at most 20 references / 附件不超过 20 个") @Nullable
            List<@NotNull @Valid Attachment> evidence) {

        List<Evidence> references() {
            return evidence == null
                    ? List.of()
                    : evidence.stream().map(Attachment::asEvidence).toList();
        }
    }

    /** A photograph or document; the bytes lie elsewhere. */
    record Attachment(
            @NotBlank(message = "name is required / 请填写文件名")
            @Size(max = 200, message = "at most 200 characters / 不超过 200 字")
            @Pattern(regexp = "[^/\\\\\\u0000]*", message = "a file name without a path / 文件名不能包含路径")
            String name,

            @NotNull(message = "mediaType is required / 请填写文件类型")
            @Size(max = 100, message = "at most 100 characters / 不超过 100 字")
            @Pattern(regexp = "[a-z]+/[A-Za-z0-9.+-]+", message = "a media type such as image/jpeg / 文件类型应如 image/jpeg")
            String mediaType,

            @NotNull(message = "size is required / 请填写文件大小")
            @Positive(message = "size in bytes, more than none / 文件大小须大于 0")
            Long size,

            @NotNull(message = "sha256 is required / 请填写文件校验值")
            @Pattern(regexp = "[0-9a-fA-F]{64}", message = "64 hexadecimal digits / 校验值应为 64 位十六进制")
            String sha256) {

        Evidence asEvidence() {
            return new Evidence(name, mediaType, size, sha256.toLowerCase(Locale.ROOT));
        }
    }

    record Reviewing(
            @NotNull(message = "upheld is required: is the unit right? / 请填写是否支持申诉")
            Boolean upheld,

            @Size(max = 2000, message = NOTE_LENGTH) @Nullable
            String note) {}
}
