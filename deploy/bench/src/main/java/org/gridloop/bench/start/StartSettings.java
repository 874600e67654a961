package org.gridloop.bench.start;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * @param rounds one cold and one warm start each
 * @param idleSeconds before the memory of the idle suite is taken
 * @param loadSeconds how long it is then put under load
 * @param callers of the load
 */
public record StartSettings(
        @JsonProperty("rounds") int rounds,
        @JsonProperty("idle_seconds") int idleSeconds,
        @JsonProperty("load_seconds") int loadSeconds,
        @JsonProperty("callers") int callers) {}
