package org.gridloop.local.rebuilding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM takes the language of the environment only where the system has that language installed: it is told by name. */
final class Language {

    private static final Pattern NAMED = Pattern.compile("([a-z]{2,3})_([A-Z]{2})(\\..*)?");

    private Language() {}

    static List<String> flags(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(name -> List.of("-Duser.language=" + name.group(1), "-Duser.country=" + name.group(2)))
                .orElse(List.of());
    }
}
