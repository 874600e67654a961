package org.gridloop.evaluation.lights;

/** How many issues of each colour. */
record LightCount(String key, long red, long yellow, long green, long grey) {

    static LightCount of(String key, Light light, long n) {
        return switch (light) {
            case RED -> new LightCount(key, n, 0, 0, 0);
            case YELLOW -> new LightCount(key, 0, n, 0, 0);
            case GREEN -> new LightCount(key, 0, 0, n, 0);
            case GREY -> new LightCount(key, 0, 0, 0, n);
        };
    }

    LightCount plus(LightCount other) {
        return new LightCount(key, red + other.red, yellow + other.yellow, green + other.green, grey + other.grey);
    }
}
