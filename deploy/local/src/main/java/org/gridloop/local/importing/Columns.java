package org.gridloop.local.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column means what. */
final class Columns {

    static final String TIME_OF_MESSAGES = "留言时间";

    /** 留言用户 is left where it is: nobody needs to know. Both names of the label are in use. */
    private static final Map<String, Field> OF_MESSAGES = Map.of(
            "留言编号",
            Field.NUMBER,
            "留言主题",
            Field.TITLE,
            TIME_OF_MESSAGES,
            Field.OCCURRED_AT,
            "留言详情",
            Field.TEXT,
            "一级标签",
            Field.LABEL,
            "一级分类",
            Field.LABEL);

    private static final List<Field> REQUIRED = List.of(Field.NUMBER, Field.TITLE, Field.TEXT);

    private final Map<String, Field> byName;
    private final boolean allMustExist;

    private Columns(Map<String, Field> byName, boolean allMustExist) {
        this.byName = Map.copyOf(byName);
        this.allMustExist = allMustExist;
    }

    static Columns ofMessages() {
        return new Columns(OF_MESSAGES, false);
    }

    /** Columns that are called as the fields are. */
    static Columns byFieldNames() {
        Map<String, Field> same = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            Field.named(field.word()).ifPresent(known -> same.put(known.word(), known));
        }
        return new Columns(same, false);
    }

    /**
     * @param file a JSON object column -> field
     * @throws UnreadableFile when it is none, or names a field that does not exist
     */
    static Columns mapped(Path file) {
        Map<String, String> words;
        try {
            words = new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UnreadableFile(
                    "The mapping " + file + " is not a JSON object such as {\"column of the file\": \"title\"}.");
        }
        Map<String, Field> mapping = new LinkedHashMap<>();
        words.forEach((column, word) -> mapping.put(
                column,
                Field.named(word)
                        .orElseThrow(() -> new UnreadableFile("The mapping " + file + " names the field '" + word
                                + "'; the fields are " + Field.NAMES + "."))));
        return new Columns(mapping, true);
    }

    /**
     * @return where each field stands
     * @throws UnreadableFile when a column that is needed is missing
     */
    Map<Field, Integer> places(List<String> header) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        byName.forEach((column, field) -> {
            int at = header.indexOf(column);
            if (at >= 0) {
                places.put(field, at);
            } else if (allMustExist) {
                throw new UnreadableFile(
                        "The mapping names the column '" + column + "', which the file does not have.");
            }
        });
        for (Field field : REQUIRED) {
            if (!places.containsKey(field)) {
                throw new UnreadableFile("The file has no column for '" + field.word() + "'; its columns are "
                        + String.join(", ", header) + ".");
            }
        }
        return places;
    }
}
