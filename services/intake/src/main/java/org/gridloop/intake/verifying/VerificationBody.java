package org.gridloop.intake.verifying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gridloop.events.Evidence;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for a verification and to answer one. */
final class VerificationBody {

    private VerificationBody() {}

    /**
     * @param gridCode whose worker is to look; the report's grid when neither it nor a location is given
     * @param location the worker of the nearest grid looks
     * @param question what to look for
     */
    record AskBody(
            @Size(max = 40, message = "gridCode is too long / 网格编码过长") @Nullable
            String gridCode,

            @Valid @Nullable Spot location,

            @Size(max = 2000, message = "question: at most 2000 characters / 核实要求最多 2000 字") @Nullable
            String question) {}

    /**
     * @param finding {@code found}, {@code not-found}, {@code moved} or {@code unclear}
     * @param note in words
     * @param evidence references to photographs
     * @param category the sub-class it should have
     * @param gridCode where it is now, when it moved
     * @param location where exactly it is now
     */
    record AnswerBody(
            @NotBlank(message = "finding is required / 请填写核实结果")
            @Size(max = 40, message = "finding is too long / 核实结果编码过长")
            String finding,

            @Size(max = 2000, message = "note: at most 2000 characters / 说明最多 2000 字") @Nullable
            String note,

            @Valid @Size(max = 20, message = "evidence: at most 20 / 佐证最多 20 件") @Nullable
            List<Proof> evidence,

            @Size(max = 40, message = "category is too long / 类别编码过长") @Nullable
            String category,

            @Size(max = 40, message = "gridCode is too long / 网格编码过长") @Nullable
            String gridCode,

            @Valid @Nullable Spot location) {}

    /** @param crs {@code WGS84}, {@code CGCS2000} or {@code GCJ02} */
    record Spot(
            @NotBlank(message = "crs is required / 请注明坐标系") @Size(max = 20, message = "crs is too long / 坐标系名称过长")
            String crs,

            @NotNull(message = "lon is required / 请填写经度") Double lon,

            @NotNull(message = "lat is required / 请填写纬度") Double lat) {}

    /** A reference; the bytes live elsewhere. */
    record Proof(
            @NotBlank(message = "name is required / 请填写文件名")
            @Size(max = 200, message = "name: at most 200 characters / 文件名最多 200 字")
            String name,

            @NotBlank(message = "mediaType is required / 请填写文件类型")
            @Size(max = 100, message = "mediaType is too long / 文件类型过长")
            String mediaType,

            @PositiveOrZero(message = "size cannot be negative / 文件大小不能为负")
            long size,

            @NotNull(message = "sha256 is required / 请填写 sha256")
            @Pattern(regexp = "[0-9a-f]{64}", message = "sha256: 64 hexadecimal digits / sha256 应为 64 位十六进制")
            String sha256) {

        Evidence reference() {
            return new Evidence(name, mediaType, size, sha256);
        }
    }
}
