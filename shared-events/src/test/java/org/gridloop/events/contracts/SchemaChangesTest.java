package org.gridloop.events.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guard itself is seen to fail, once for each way of breaking a contract. */
class SchemaChangesTest {

    enum Colour {
        RED,
        GREEN
    }

    enum MoreColours {
        RED,
        GREEN,
        GREY
    }

    enum OtherColours {
        RED,
        YELLOW
    }

    record Inner(String code, @Nullable String note) {}

    record Before(
            String id, int count, @Nullable String note, Colour colour, Inner inner, List<Inner> more, Instant at) {}

    private static final JsonNode BEFORE = SchemaOfFacts.of("before", Before.class);

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(breaksOf(Before.class)).isEmpty();
    }

    @Test
    void anOptionalAdditionBreaksNothing() {
        record After(
                String id,
                int count,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Inner> more,
                Instant at,
                @Nullable Instant until,
                @Nullable Inner third) {}
        assertThat(breaksOf(After.class)).isEmpty();
    }

    @Test
    void anotherOrderBreaksNothing() {
        record After(
                Instant at,
                int count,
                String id,
                Colour colour,
                @Nullable String note,
                List<Inner> more,
                Inner inner) {}
        assertThat(breaksOf(After.class)).isEmpty();
    }

    @Test
    void anOptionalAdditionInsideANestedRecordBreaksNothing() {
        record Wider(
                String code,
                @Nullable String note,
                @Nullable String extra) {}
        record After(
                String id,
                int count,
                @Nullable String note,
                Colour colour,
                Wider inner,
                List<Wider> more,
                Instant at) {}
        assertThat(breaksOf(After.class)).isEmpty();
    }

    @Test
    void aRemovedComponentBreaks() {
        record After(String id, int count, Colour colour, Inner inner, List<Inner> more, Instant at) {}
        assertThat(breaksOf(After.class))
                .singleElement()
                .asString()
                .isEqualTo("The component note was removed or renamed; facts told before have it."
                        + " Make a V2 record of its own and an upcaster instead.");
    }

    @Test
    void aRenamedComponentBreaksTwice() {
        record After(
                String id,
                int number,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Inner> more,
                Instant at) {}
        assertThat(breaksOf(After.class))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).startsWith("The component count was removed or renamed"))
                .anySatisfy(text -> assertThat(text).startsWith("The new component number is required"));
    }

    @Test
    void aRetypedComponentBreaks() {
        record After(
                String id,
                String count,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Inner> more,
                Instant at) {}
        assertThat(breaksOf(After.class))
                .singleElement()
                .asString()
                .startsWith("The component count was retyped: format was \"int32\" and is absent.");
    }

    @Test
    void aWiderNumberBreaks() {
        record After(
                String id,
                long count,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Inner> more,
                Instant at) {}
        assertThat(breaksOf(After.class)).singleElement().asString().startsWith("The component count was retyped");
    }

    @Test
    void aTimeThatBecomesTextBreaks() {
        record After(
                String id, int count, @Nullable String note, Colour colour, Inner inner, List<Inner> more, String at) {}
        assertThat(breaksOf(After.class)).singleElement().asString().startsWith("The component at was retyped");
    }

    @Test
    void aListThatBecomesOneBreaks() {
        record After(String id, int count, @Nullable String note, Colour colour, Inner inner, Inner more, Instant at) {}
        assertThat(breaksOf(After.class)).singleElement().asString().startsWith("The component more was retyped");
    }

    @Test
    void aNewRequiredComponentBreaks() {
        record After(
                String id,
                int count,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Inner> more,
                Instant at,
                String extra) {}
        assertThat(breaksOf(After.class))
                .containsExactly("The new component extra is required; facts told before lack it. Mark it @Nullable.");
    }

    @Test
    void anOptionalComponentThatBecomesRequiredBreaks() {
        record After(String id, int count, String note, Colour colour, Inner inner, List<Inner> more, Instant at) {}
        assertThat(breaksOf(After.class))
                .singleElement()
                .asString()
                .startsWith("The component note was optional and is required");
    }

    @Test
    void aRequiredComponentThatBecomesOptionalBreaks() {
        record After(
                @Nullable String id,
                int count,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Inner> more,
                Instant at) {}
        assertThat(breaksOf(After.class))
                .singleElement()
                .asString()
                .startsWith("The component id was required and is optional");
    }

    @Test
    void anotherValueOfAnEnumBreaks() {
        record Wider(
                String id,
                int count,
                @Nullable String note,
                MoreColours colour,
                Inner inner,
                List<Inner> more,
                Instant at) {}
        record Other(
                String id,
                int count,
                @Nullable String note,
                OtherColours colour,
                Inner inner,
                List<Inner> more,
                Instant at) {}
        assertThat(breaksOf(Wider.class))
                .singleElement()
                .asString()
                .startsWith("The component colour got the value [grey]");
        assertThat(breaksOf(Other.class))
                .anySatisfy(text -> assertThat(text).startsWith("The component colour lost the value [green]"));
    }

    @Test
    void aBreakInsideANestedRecordIsFoundWithItsPath() {
        record Narrower(String code) {}
        record After(
                String id,
                int count,
                @Nullable String note,
                Colour colour,
                Inner inner,
                List<Narrower> more,
                Instant at) {}
        assertThat(breaksOf(After.class))
                .singleElement()
                .asString()
                .startsWith("The component more[].note was removed or renamed");
    }

    private static List<String> breaksOf(Class<?> after) {
        return SchemaChanges.breaks(BEFORE, SchemaOfFacts.of("after", after));
    }
}
