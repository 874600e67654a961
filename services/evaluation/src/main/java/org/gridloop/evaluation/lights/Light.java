package org.gridloop.evaluation.lights;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 红黄绿灰. Colour alone is for nobody: each has a shape and a word. */
@Schema(name = "LightColour")
enum Light {
    RED("▲", "红灯"),
    YELLOW("◆", "黄灯"),
    GREEN("●", "绿灯"),
    GREY("■", "灰灯");

    private final String shape;
    private final String word;

    Light(String shape, String word) {
        this.shape = shape;
        this.word = word;
    }

    String shape() {
        return shape;
    }

    String word() {
        return word;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Light> find(String text) {
        return Stream.of(values())
                .filter(light -> light.code().equalsIgnoreCase(text))
                .findFirst();
    }
}
