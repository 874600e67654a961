package org.gridloop.backbone.refolding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The service's own jar, started once more to rebuild views: before anything hears, tells or answers, it does that, says
 * what came of it as lines of JSON, and ends. So the fold runs in a fresh JVM, under whatever time zone, language and
 * hash seeds that one has.
 */
@Singleton
class WhenRebuildIsAskedThenRebuildAndEnd {

    static final String ALL = "all";

    private static final int EQUAL = 0;
    private static final int FAILED = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rebuilding rebuilding;
    private final Optional<List<String>> views;
    private final boolean beside;

    @Inject
    WhenRebuildIsAskedThenRebuildAndEnd(
            Rebuilding rebuilding,
            @ConfigProperty(name = "gridloop.rebuild.views") Optional<List<String>> views,
            @ConfigProperty(name = "gridloop.rebuild.beside", defaultValue = "false") boolean beside) {
        this.rebuilding = rebuilding;
        this.views = views;
        this.beside = beside;
    }

    /** Before all others that wait for the start. */
    @SuppressWarnings("SystemExitOutsideMain") // this process was started for nothing else
    void atStart(@Observes @Priority(0) StartupEvent event) {
        if (views.isPresent()) {
            int code = run(views.get(), System.out);
            System.out.flush();
            // Not exit(): its hooks wait for a start that never comes.
            Runtime.getRuntime().halt(code);
        }
    }

    private int run(List<String> asked, PrintStream out) {
        List<String> known = rebuilding.names();
        List<String> wanted = asked.contains(ALL)
                ? known
                : known.stream().filter(asked::contains).toList();
        say(out, Map.of("knows", known, "rebuilds", wanted));
        if (wanted.isEmpty()) {
            return EQUAL;
        }
        try {
            Rebuilding.Result result = rebuilding.rebuild(
                    wanted, !beside, (records, total) -> say(out, Map.of("progress", records, "of", total)));
            result.views().forEach(view -> say(out, line(view)));
            say(out, line(result));
            return result.isEqual() ? EQUAL : FAILED;
        } catch (RuntimeException e) {
            say(out, Map.of("failed", String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private static Map<String, @Nullable Object> line(Rebuilt view) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("view", view.view());
        line.put("equal", view.isEqual());
        line.put("switched", view.switched());
        line.put("parkedLive", view.parkedLive());
        line.put("parkedRebuilt", view.parkedRebuilt());
        line.put("tables", view.tables());
        return line;
    }

    private static Map<String, @Nullable Object> line(Rebuilding.Result result) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("done", true);
        line.put("equal", result.isEqual());
        line.put("heardTheSame", result.heardTheSame());
        line.put("records", result.records());
        line.put("perSecond", Math.round(result.perSecond()));
        line.put("standsOn", result.standsOn());
        line.put("zone", TimeZone.getDefault().getID());
        line.put("locale", Locale.getDefault().toString());
        return line;
    }

    private static void say(PrintStream out, Map<String, ? extends @Nullable Object> line) {
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
