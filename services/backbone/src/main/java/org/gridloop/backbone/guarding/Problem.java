package org.gridloop.backbone.guarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gridloop.backbone.deciding.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 has it, with the sentence for the clerk in both languages.
 *
 * @param type {@code urn:gridloop:problem:<code>}
 * @param title the refusal in one English sentence
 * @param status HTTP status
 * @param detail what exactly was wrong, when there is more to say
 * @param detailZh the same sentence in Chinese
 * @param code stable, kebab-case
 * @param instance the path that was asked for
 * @param errors what is wrong with which field, for a body that does not hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String detailZh,
        String code,
        @Nullable String instance,
        @Nullable List<FieldError> errors) {

    /** @param field path of the field in the body, such as {@code location.lon} */
    public record FieldError(String field, String message) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    static final String TYPE = "urn:gridloop:problem:";

    static Problem of(
            Reason reason, @Nullable String about, @Nullable String instance, @Nullable List<FieldError> errors) {
        return new Problem(
                TYPE + reason.code(),
                reason.english(),
                reason.status(),
                about,
                about == null || errors != null ? reason.chinese() : reason.chinese() + "（" + about + "）",
                reason.code(),
                instance,
                errors);
    }
}
