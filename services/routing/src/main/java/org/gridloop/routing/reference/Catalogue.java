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
    private final Map<String, CatalogueLine> everyLine;

    public Catalogue(String version, Collection<CatalogueLine> lines) {
        this(version, lines, lines);
    }

    /** @param everyLine as each sub-class last stood in any version: an issue may outlive the line it was filed under */
    Catalogue(String version, Collection<CatalogueLine> lines, Collection<CatalogueLine> everyLine) {
        this.version = version;
        this.byCode = byCode(lines);
        this.everyLine = byCode(everyLine);
    }

    public String version() {
        return version;
    }

    /** @return the sub-class as it stands, or as it last stood */
    public Optional<CatalogueLine> line(String code) {
        CatalogueLine line = byCode.get(code);
        return Optional.ofNullable(line != null ? line : everyLine.get(code));
    }

    public Collection<CatalogueLine> lines() {
        return List.copyOf(byCode.values());
    }

    private static Map<String, CatalogueLine> byCode(Collection<CatalogueLine> lines) {
        return lines.stream().collect(Collectors.toUnmodifiableMap(CatalogueLine::code, Function.identity()));
    }
}
