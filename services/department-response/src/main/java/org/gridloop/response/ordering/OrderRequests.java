package org.gridloop.response.ordering;

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

/** What a unit sends. */
final class OrderRequests {

    private static final String NOTE_LENGTH = "at most 2,000 characters / 不超过 2000 字";

    private OrderRequests() {}

    /** Signing says nothing beyond itself. */
    record Signing() {}

    record Returning(
            @NotBlank(message = "reason is required / 请填写退单理由") @Size(max = 2000, message = NOTE_LENGTH)
            String reason,

            @NotBlank(message = "proposedUnit is required / 请填写建议承办单位")
            @Size(max = 100, message = "at most 100 characters / 不超过 100 字")
            String proposedUnit) {}

    /** @param contacted whether the unit has spoken with the reporter */
    record Progressing(
            @NotBlank(message = "note is required / 请填写处置进展") @Size(max = 2000, message = NOTE_LENGTH)
            String note,

            @Nullable Boolean contacted) {}

    record Extending(
            @NotNull(message = "reason is required / 请选择延期理由")
            @Pattern(
                    regexp = "weather|procurement|third-party|complex|other",
                    message = "one of weather, procurement, third-party, complex, other /"
                            + " 延期理由应为 weather、procurement、third-party、complex、other 之一")
            String reason,

            @NotBlank(message = "explanation is required / 请填写延期说明") @Size(max = 2000, message = NOTE_LENGTH)
            String explanation) {}

    /** @param done what was done; may be left out where the catalogue asks for no words */
    record Finishing(
            @Size(max = 2000, message = NOTE_LENGTH) @Nullable
            String done,

            @Size(max = 20, message = "at most 20 references / 附件不超过 20 个") @Nullable
            List<@NotNull @Valid Reference> evidence) {

        String words() {
            return done == null ? "" : done;
        }

        List<Evidence> references() {
            return evidence == null
                    ? List.of()
                    : evidence.stream().map(Reference::asEvidence).toList();
        }
    }

    /** A photograph or document; the bytes lie elsewhere. */
    record Reference(
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
}
