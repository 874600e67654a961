package org.gridloop.routing.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be an issue, in one version. */
public final class Catalogue {

    private final String version;
    private final Map<String, CatalogueLine> byCode;

    public Catalogue(String version, Collection<CatalogueLine> lines) {
        this.version = version;
        this.byCode = lines.stream().collect(Collectors.toUnmodifiableMap(CatalogueLine::code, Function.identity()));
    }

    public String version() {
        return version;
    }

    public Optional<CatalogueLine> line(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<CatalogueLine> lines() {
        return List.copyOf(byCode.values());
    }
}
