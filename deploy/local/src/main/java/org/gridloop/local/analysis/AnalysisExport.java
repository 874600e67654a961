package org.gridloop.local.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** One file for analysts. Records come issue by issue, of each in log order; no more than one issue is held. */
public final class AnalysisExport implements AutoCloseable {

    private final Selection selection;
    private final EventFile file;
    private final Path path;
    private final Life.Gathering gathering = new Life.Gathering();
    private long facts;
    private long issues;

    /** @param withText whether free text, masked by pattern, is taken over */
    public AnalysisExport(Format format, Selection selection, boolean withText, Path folder) throws IOException {
        this.selection = selection;
        this.path = folder.resolve(format.file());
        this.file = format.make(new Veil(withText));
        Files.createDirectories(folder);
        file.begin(path);
    }

    public void take(long index, LedgerRecord record) throws IOException {
        write(gathering.take(Fact.of(index, record)));
    }

    public void end() throws IOException {
        write(gathering.end());
        file.end();
    }

    private void write(@Nullable Life life) throws IOException {
        Optional<Life> chosen = life == null ? Optional.empty() : selection.of(life);
        if (chosen.isPresent()) {
            file.life(chosen.get());
            facts += chosen.get().facts().size();
            issues++;
        }
    }

    public Path path() {
        return path;
    }

    public long facts() {
        return facts;
    }

    public long issues() {
        return issues;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
