package org.gridloop.local.asking;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.rest.Answer;
import org.gridloop.local.rest.Identity;
import org.gridloop.local.rest.RestClient;
import org.jspecify.annotations.Nullable;

/** One question to one service, asked as an analyst, and its answer printed. */
final class Question {

    private static final Identity ANALYST = Identity.of("analyst-1", "analyst");

    private final StringBuilder path;
    private boolean first = true;

    Question(String path) {
        this.path = new StringBuilder(path);
    }

    /** @param value left out when null */
    Question with(String name, @Nullable String value) {
        if (value != null) {
            path.append(first ? '?' : '&').append(name).append('=').append(encoded(value));
            first = false;
        }
        return this;
    }

    String path() {
        return path.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @return the command's exit code */
    int ask(SuiteOptions options, Service service, boolean json, Function<JsonNode, String> page) {
        Optional<Suite> suite = Suite.attach(options.data());
        if (suite.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
        }
        Answer answer = RestClient.of(suite.get()).get(ANALYST, service, path());
        if (!answer.isOk()) {
            System.err.println("gridloop: " + service.partName() + " answers " + answer.reason());
            return Exit.FAILED;
        }
        String text = json ? answer.body().toPrettyString() : page.apply(answer.body());
        // As bytes, whatever the terminal's locale says: names are Chinese.
        System.out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        return Exit.OK;
    }
}
