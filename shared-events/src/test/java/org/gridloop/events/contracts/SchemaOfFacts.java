package org.gridloop.events.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of a fact from its record. */
final class SchemaOfFacts {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOfFacts() {}

    static JsonNode of(String title, Class<?> record) {
        ObjectNode made = GENERATOR.generateSchema(record);
        ObjectNode schema = made.objectNode();
        schema.set("$schema", made.remove("$schema"));
        schema.put("title", title);
        schema.setAll(made);
        // Through text and back, so that numbers and the like compare equal to what a file holds.
        return Contracts.parse(schema.toString());
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(
                        Contracts.JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.FLATTENED_ENUMS);
        config.forTypesInGeneral()
                .withPropertySorter((unusedLeft, unusedRight) -> 0)
                .withCustomDefinitionProvider(
                        (type, context) -> type.getErasedType().isEnum()
                                ? new CustomDefinition(lowerCaseNames(type.getErasedType()), true)
                                : null);
        config.forFields().withRequiredCheck(field -> !isOptional(field));
        return new SchemaGenerator(config.build());
    }

    /** {@code @Nullable} stands at the type, not at the field. */
    private static boolean isOptional(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode lowerCaseNames(Class<?> type) {
        ObjectNode schema = Contracts.JSON.createObjectNode().put("type", "string");
        ArrayNode names = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
        return schema;
    }
}
