package org.gridloop.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation with a part that is generated, between two markers. */
record MarkedPage(Path file, String marker) {

    private static final boolean WRITE = Boolean.getBoolean("gridloop.contracts.write");

    /**
     * @param generated what should stand there; written when the system property {@code gridloop.contracts.write} is set
     * @return what stands there
     * @throws IllegalStateException when the page has no such markers
     */
    String withPart(String generated) {
        try {
            String page = Files.readString(file);
            Matcher part = Pattern.compile(
                            "(<!-- " + marker + ":begin[^>]*-->\n)(.*?)(<!-- " + marker + ":end -->)", Pattern.DOTALL)
                    .matcher(page);
            if (!part.find()) {
                throw new IllegalStateException(file + " has no markers " + marker + ":begin and " + marker + ":end");
            }
            if (!WRITE) {
                return part.group(2);
            }
            Files.writeString(file, page.substring(0, part.end(1)) + generated + page.substring(part.start(3)));
            return generated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
