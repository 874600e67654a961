package org.gridloop.intake.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, and what was said where it names people; lives in the vault alone.
 *
 * @param address where, in words
 * @param title as it was sent, when masking changed it
 * @param text as it was sent, when masking changed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String title,
        @Nullable String text) {

    /** What somebody added later, where masking changed it. */
    public static Person addition(String text) {
        return new Person(null, null, null, null, text);
    }

    @JsonIgnore
    public boolean isNobody() {
        return name == null && phone == null && address == null && title == null && text == null;
    }

    /** Says nothing, so that no log line ever does. */
    @Override
    public String toString() {
        return "Person[...]";
    }
}
