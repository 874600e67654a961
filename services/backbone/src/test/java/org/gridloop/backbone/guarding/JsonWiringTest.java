package org.gridloop.backbone.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWiringTest {

    record Note(String text, List<String> tags) {}

    private final ObjectMapper mapper = new ObjectMapper();

    JsonWiringTest() {
        new JsonWiring().customize(mapper);
    }

    @Test
    void aTextIsReadAsItStands() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"text\":\"路灯\\n dark\",\"tags\":[\"a\"]}", Note.class))
                .isEqualTo(new Note("路灯\n dark", List.of("a")));
    }

    @Test
    void aNulCharacterIsRefusedWhereverItStands() {
        for (String body : List.of("{\"text\":\"a\\u0000\",\"tags\":[]}", "{\"text\":\"a\",\"tags\":[\"\\u0000\"]}")) {
            assertThatThrownBy(() -> mapper.readValue(body, Note.class)).isInstanceOf(NulInText.class);
        }
    }

    @Test
    void aNumberIsReadAsItsText() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"text\":1,\"tags\":[]}", Note.class)).isEqualTo(new Note("1", List.of()));
    }
}
