package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.local.demo.Report.Decision;
import org.gridloop.local.demo.Report.FileAs;
import org.gridloop.local.demo.Report.Reject;
import org.gridloop.local.importing.District;
import org.gridloop.local.importing.MessageFile;
import org.gridloop.local.importing.Read;
import org.gridloop.local.importing.SubClasses;

/** Finds what to report: the issues of the sample district, or those of a file. */
final class Reports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reports() {}

    /**
     * The first so many sample issues, over and over when there are not enough.
     *
     * @param run makes their external numbers this run's own
     */
    static List<Report> ofTheSample(Path folder, int count, String run, Instant now) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("issues.jsonl"));
            Map<String, Decision> decisions = new HashMap<>();
            for (Map<String, String> row : District.rows(folder.resolve("issues-clerk.csv"))) {
                decisions.put(row.get("externalId"), decision(row));
            }
            String general = SubClasses.ofTheSample().general();
            List<Report> reports = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ObjectNode body = (ObjectNode) JSON.readTree(lines.get(i % lines.size()));
                String number = body.path("externalId").asText();
                body.put("externalId", run + "/" + number + "/" + i / lines.size());
                notInTheFuture(body, now);
                reports.add(new Report(body, decisions.getOrDefault(number, new FileAs(general))));
            }
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample issues in " + folder, e);
        }
    }

    /** The first so many rows that can be reported. */
    static List<Report> ofFile(MessageFile file, int count) {
        FileAs general = new FileAs(SubClasses.ofTheSample().general());
        List<Report> reports = new ArrayList<>();
        file.forEach(read -> {
            if (read instanceof Read.Message message && reports.size() < count) {
                reports.add(new Report(message.report(), general));
            }
        });
        return reports;
    }

    private static Decision decision(Map<String, String> row) {
        return "reject".equals(row.get("decision"))
                ? new Reject(String.valueOf(row.get("reason")))
                : new FileAs(String.valueOf(row.get("category")));
    }

    /** The samples carry dates of one year; whoever tries them earlier in it would be refused. */
    static void notInTheFuture(ObjectNode body, Instant now) {
        if (body.has("occurredAt")
                && OffsetDateTime.parse(body.path("occurredAt").asText())
                        .toInstant()
                        .isAfter(now)) {
            body.put("occurredAt", now.minus(Duration.ofHours(1)).toString());
        }
    }
}
