package org.gridloop.local.importing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From the words of the messages to sub-classes of the sample catalogue: {@code sub-classes.json}.
 *
 * @param labels sub-class by first-level label
 * @param keywords looked for in the subject, in this order, where there is no label
 * @param general for what nothing else fits
 */
public record SubClasses(Map<String, String> labels, List<Keyword> keywords, String general) {

    /** @param words any of them */
    record Keyword(List<String> words, String category) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public SubClasses {
        labels = Map.copyOf(labels);
        keywords = List.copyOf(keywords);
    }

    public static SubClasses ofTheSample() {
        try (InputStream in = SubClasses.class.getResourceAsStream("sub-classes.json")) {
            return JSON.readValue(in, SubClasses.class);
        } catch (IOException e) {
            throw new UncheckedIOException("sub-classes.json is broken", e);
        }
    }

    /** @param label "" when there is none */
    Optional<String> of(String label, String subject) {
        if (!label.isEmpty()) {
            return Optional.ofNullable(labels.get(label));
        }
        return keywords.stream()
                .filter(keyword -> keyword.words().stream().anyMatch(subject::contains))
                .map(Keyword::category)
                .findFirst();
    }

    /** Every sub-class it may name. */
    Stream<String> all() {
        return Stream.of(labels.values().stream(), keywords.stream().map(Keyword::category), Stream.of(general))
                .flatMap(named -> named);
    }
}
