package org.gridloop.local.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service said.
 *
 * @param body JSON; a missing node when there was none
 * @param replay whether a service said that it had heard this request before
 */
public record Answer(int status, JsonNode body, boolean replay) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The code of a problem, such as {@code key-reused}, or the bare status. */
    public String code() {
        return body.path("code").asText("status " + status);
    }

    /** A problem in one line, for a person. It quotes nothing of what was sent. */
    public String reason() {
        StringBuilder reason = new StringBuilder(code());
        String title = body.path("title").asText("");
        if (!title.isEmpty()) {
            reason.append(": ").append(title);
        }
        for (JsonNode error : body.path("errors")) {
            reason.append("; ")
                    .append(error.path("field").asText())
                    .append(": ")
                    .append(error.path("message").asText());
        }
        return reason.toString();
    }
}
