package org.gridloop.local.rebuilding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloop.local.importing.Progress;
import org.jspecify.annotations.Nullable;

/** Says for a person what a rebuild says for programs. */
final class RebuildReport implements AutoCloseable {

    private static final int DIGITS = 16;
    private static final double NANOS = 1e9;

    private final String service;
    private final PrintStream out;
    private final List<String> known = new ArrayList<>();
    private @Nullable Progress progress;
    private long begun;
    private int views;
    private boolean finished;

    RebuildReport(String service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    void take(JsonNode line) {
        if (line.has("knows")) {
            line.path("knows").forEach(name -> known.add(name.asText()));
            begun = System.nanoTime();
        } else if (line.has("progress")) {
            progress(line.path("progress").asLong(), line.path("of").asLong());
        } else if (line.has("view")) {
            close();
            view(line);
        } else if (line.has("done")) {
            close();
            done(line);
        } else if (line.has("failed")) {
            close();
            finished = true;
            out.println(service + ": " + line.path("failed").asText());
        }
    }

    private void progress(long records, long total) {
        if (progress == null) {
            progress = Progress.of(service, total);
        }
        long perSecond = Math.round(records * NANOS / (System.nanoTime() - begun));
        progress.at(records, String.format(Locale.ROOT, "%,d events/s", perSecond));
    }

    private void view(JsonNode line) {
        views++;
        String name = service + "/" + line.path("view").asText();
        for (JsonNode table : line.path("tables")) {
            boolean equal = table.path("equal").asBoolean();
            out.printf(
                    Locale.ROOT,
                    "%-28s %-18s %,9d rows  %s  %s%n",
                    name,
                    table.path("name").asText(),
                    table.path("rows").asLong(),
                    equal ? "equal" : "OTHER",
                    table.path("rebuilt").asText().substring(0, DIGITS));
            if (!equal) {
                out.printf(
                        Locale.ROOT,
                        "  live %s: %,d rows differ, such as %s%s%n",
                        table.path("live").asText().substring(0, DIGITS),
                        table.path("differing").asLong(),
                        table.path("examples"),
                        line.path("switched").asBoolean() ? "; switched" : "");
            }
        }
        long live = line.path("parkedLive").asLong();
        long rebuilt = line.path("parkedRebuilt").asLong();
        if (live != rebuilt) {
            out.printf(Locale.ROOT, "  issues parked for it: %,d live, %,d rebuilt%n", live, rebuilt);
        }
    }

    private void done(JsonNode line) {
        finished = true;
        if (!line.path("heardTheSame").asBoolean()) {
            out.println(service + ": the live views have heard other facts than the log holds up to where they stand;"
                    + " nothing was switched. Wait until the service has caught up, and try again.");
        }
        out.printf(
                Locale.ROOT,
                "%s: %,d events at %,d/s, up to offsets %s, under %s %s%n",
                service,
                line.path("records").asLong(),
                line.path("perSecond").asLong(),
                line.path("standsOn"),
                line.path("zone").asText(),
                line.path("locale").asText());
    }

    /** After the process said no: points to its log when it could not say why. */
    void failed(Path log) {
        if (!finished) {
            out.println(service + ": the rebuild ended without a word; see " + log);
        }
    }

    List<String> knownViews() {
        return known;
    }

    int views() {
        return views;
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}
