package org.gridloop.intake.reporting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter sends.
 *
 * @param channel one of {@link ReportReader#CHANNELS}
 * @param gridCode instead of coordinates, or beside an address
 * @param occurredAt when it happened
 * @param externalId number in the system it came from; without an {@code Idempotency-Key} it tells a retry
 */
record ReportBody(
        @NotBlank(message = "channel is required / 请填写上报渠道") @Size(max = 40, message = "channel is too long / 上报渠道过长")
        String channel,

        @NotBlank(message = "title is required / 请填写标题")
        @Size(max = 200, message = "title: at most 200 characters / 标题最多 200 字")
        String title,

        @NotBlank(message = "text is required / 请填写内容")
        @Size(max = 5000, message = "text: at most 5000 characters / 内容最多 5000 字")
        String text,

        @Size(max = 40, message = "category is too long / 类别编码过长") @Nullable
        String category,

        @Nullable Urgency urgency,
        @Valid @Nullable Location location,

        @Size(max = 40, message = "gridCode is too long / 网格编码过长") @Nullable
        String gridCode,

        @Valid @Nullable Reporter reporter,
        @Nullable Instant occurredAt,

        @Size(max = 100, message = "externalId: at most 100 characters / 外部编号最多 100 字") @Nullable
        String externalId) {

    /**
     * @param crs {@code WGS84}, {@code CGCS2000} or {@code GCJ02}
     * @param lon degrees
     * @param lat degrees
     * @param address in words
     */
    record Location(
            @Size(max = 20, message = "crs is too long / 坐标系名称过长") @Nullable
            String crs,

            @Nullable Double lon,
            @Nullable Double lat,

            @Size(max = 300, message = "address: at most 300 characters / 地址最多 300 字") @Nullable
            String address) {}

    /**
     * @param anonymous nothing about the person is kept, even if given
     * @param confidential the units must not learn who it was
     */
    record Reporter(
            @Size(max = 100, message = "name: at most 100 characters / 姓名最多 100 字") @Nullable
            String name,

            @Size(max = 40, message = "phone: at most 40 characters / 电话最多 40 字") @Nullable
            String phone,

            boolean anonymous,
            boolean confidential) {}
}
