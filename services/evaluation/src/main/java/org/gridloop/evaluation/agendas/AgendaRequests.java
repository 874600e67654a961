package org.gridloop.evaluation.agendas;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What officers write down. */
final class AgendaRequests {

    private AgendaRequests() {}

    /**
     * @param issueId the issue it is about; none for a topic of its own
     * @param topic what it is about otherwise
     * @param units who is to do it, possibly nobody
     * @param doneBy until when
     */
    record Deciding(
            @Size(max = 100, message = "at most 100 characters / 不超过 100 字") @Nullable
            String issueId,

            @Size(max = 200, message = "at most 200 characters / 不超过 200 字") @Nullable
            String topic,

            @NotBlank(message = "decision is required / 请填写议定事项")
            @Size(max = 2000, message = "at most 2,000 characters / 不超过 2000 字")
            String decision,

            @Size(max = 20, message = "at most 20 units / 责任单位不超过 20 个") @Nullable
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "[a-z][a-z0-9-]{1,99}",
                                    message = "ids of units such as dept-water / 单位编号应如 dept-water")
                            String>
                    units,

            @Nullable Instant doneBy) {

        List<String> doers() {
            return units == null ? List.of() : units;
        }
    }
}
