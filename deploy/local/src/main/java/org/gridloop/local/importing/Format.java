package org.gridloop.local.importing;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a file of messages looks like. */
public enum Format {
    /** Messages to a city's leaders: 留言编号, 留言主题, 留言时间, 留言详情, with or without 一级标签. */
    MESSAGES_XLSX("messages-xlsx"),
    /** A header line and one report a line, UTF-8. */
    CSV("csv");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** As it is said on the command line. */
    public String word() {
        return word;
    }

    /** Reads the word from the command line. */
    public static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "))));
        }
    }
}
