package org.gridloop.local.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridloop.local.Exit;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.rest.RestClient;
import org.gridloop.parts.GridloopHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Reports every row of a file as an issue, once: a row's own number is its key, so that a second run adds none.",
            "Rows that cannot be reported are listed with their reasons and the rest goes on. If no suite runs, one is"
                    + " started in the background and left running.",
            "",
            "messages-xlsx: the first sheet of an Excel workbook with the columns 留言编号, 留言主题, 留言时间, 留言详情 and"
                    + " perhaps 一级标签. The label, or else a keyword in the subject, gives the category; the place is"
                    + " spread over the grids by the number (the rule is printed). Users are not read.",
            "csv: UTF-8 with a header line. The columns are called number,title,text,occurredAt,category,gridCode,lon,lat,"
                    + "crs,address,urgency,name,phone (the first three are required), or --mapping says what they are"
                    + " called.",
            "",
            "The last line reads: N new, M known, K refused."
        })
public final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "messages-xlsx or csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Format format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "For csv: a JSON object from column to field, such as {\"ticket_id\": \"number\"}.")
    private @Nullable Path mapping;

    @Override
    public Integer call() {
        if (mapping != null && format != Format.CSV) {
            throw wrongUsage("--mapping goes with --format csv.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrongUsage("There is no file " + file + " that can be read.");
        }
        try {
            MessageFile messages = MessageFile.of(file, format, mapping, District.read(GridloopHome.sampleDistrict()));
            AtomicInteger rows = new AtomicInteger();
            messages.forEach(read -> rows.incrementAndGet());
            return run(messages, rows.get());
        } catch (UnreadableFile unreadable) {
            throw wrongUsage(String.valueOf(unreadable.getMessage()));
        }
    }

    private int run(MessageFile messages, int rows) {
        if (messages.placeRule() != null) {
            System.out.println(messages.placeRule());
        }
        boolean wasUp = Suite.attach(options.data()).isPresent();
        if (!wasUp) {
            System.out.println("No suite runs on " + options.data() + ": starting it in the background.");
        }
        Suite suite = options.ensureUp(false);
        Importer.Tally tally;
        try (Progress progress = Progress.of("import", rows)) {
            tally = new Importer(RestClient.of(suite), format).run(messages, progress);
        }
        tally.refused().forEach(bad -> System.out.println("row " + bad.row() + ": " + bad.reason()));
        if (!wasUp) {
            System.out.println("The suite goes on running; './gridloop down --data " + options.data() + "' stops it.");
        }
        System.out.println(tally.lastLine());
        return Exit.OK;
    }

    private ParameterException wrongUsage(String what) {
        return new ParameterException(command.commandLine(), what);
    }
}
