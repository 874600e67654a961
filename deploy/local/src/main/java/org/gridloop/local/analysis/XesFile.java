package org.gridloop.local.analysis;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Events as an XES log (IEEE 1849): a trace is an issue, an activity is the name of a fact. */
final class XesFile implements EventFile {

    private static final String[][] EXTENSIONS = {
        {"Concept", "concept", "http://www.xes-standard.org/concept.xesext"},
        {"Time", "time", "http://www.xes-standard.org/time.xesext"},
        {"Organizational", "org", "http://www.xes-standard.org/org.xesext"},
    };

    private final Veil veil;
    private @Nullable OutputStream out;
    private @Nullable XMLStreamWriter xml;

    @FunctionalInterface
    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    XesFile(Veil veil) {
        this.veil = veil;
    }

    @Override
    public void begin(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        write(to -> {
            to.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            to.writeStartElement("log");
            to.writeDefaultNamespace("http://www.xes-standard.org/");
            to.writeAttribute("xes.version", "1849.2016");
            to.writeAttribute("xes.features", "");
            for (String[] extension : EXTENSIONS) {
                to.writeEmptyElement("extension");
                to.writeAttribute("name", extension[0]);
                to.writeAttribute("prefix", extension[1]);
                to.writeAttribute("uri", extension[2]);
            }
            to.writeStartElement("global");
            to.writeAttribute("scope", "trace");
            attribute(to, "string", "concept:name", "issue");
            to.writeEndElement();
            to.writeStartElement("global");
            to.writeAttribute("scope", "event");
            attribute(to, "string", "concept:name", "fact");
            attribute(to, "date", "time:timestamp", "1970-01-01T00:00:00Z");
            to.writeEndElement();
            to.writeEmptyElement("classifier");
            to.writeAttribute("name", "Activity");
            to.writeAttribute("keys", "concept:name");
        });
    }

    @Override
    public void life(Life life) throws IOException {
        write(to -> {
            to.writeStartElement("trace");
            attribute(to, "string", "concept:name", life.issueId());
            known(to, "channel", life.last().channel());
            known(to, "sub_class", life.last().subClass());
            known(to, "grid", life.last().grid());
            known(to, "urgency", life.last().urgency());
            for (Fact fact : life.facts()) {
                event(to, fact);
            }
            to.writeEndElement();
        });
    }

    private void event(XMLStreamWriter to, Fact fact) throws XMLStreamException {
        Attributes attributes = fact.attributes();
        to.writeStartElement("event");
        attribute(to, "string", "concept:name", fact.name());
        attribute(to, "date", "time:timestamp", fact.time().toString());
        known(to, "org:resource", veil.account(attributes));
        known(to, "org:role", attributes.role());
        known(to, "org:group", attributes.unit());
        attribute(to, "int", "ledger_index", Long.toString(fact.index()));
        to.writeEndElement();
    }

    private static void known(XMLStreamWriter to, String key, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isEmpty()) {
            attribute(to, "string", key, value);
        }
    }

    @Override
    public void end() throws IOException {
        write(to -> {
            to.writeEndDocument();
            to.flush();
        });
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private void write(Writing writing) throws IOException {
        try {
            writing.to(Objects.requireNonNull(xml));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void attribute(XMLStreamWriter to, String kind, String key, String value) throws XMLStreamException {
        to.writeEmptyElement(kind);
        to.writeAttribute("key", key);
        to.writeAttribute("value", withoutControls(value));
    }

    /** XML 1.0 has no place for them. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]|[\\x{fffe}\\x{ffff}]", "\uFFFD");
    }
}
