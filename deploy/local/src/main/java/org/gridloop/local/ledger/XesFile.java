package org.gridloop.local.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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

    private @Nullable XMLStreamWriter xml;
    private String issue = "";

    @FunctionalInterface
    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    @Override
    public void begin(OutputStream out) throws IOException {
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
    public void event(KeptRecord kept) throws IOException {
        Attributes attributes = Attributes.of(kept.record());
        write(to -> {
            if (!kept.record().issueId().equals(issue)) {
                if (!issue.isEmpty()) {
                    to.writeEndElement();
                }
                issue = kept.record().issueId();
                to.writeStartElement("trace");
                attribute(to, "string", "concept:name", issue);
            }
            to.writeStartElement("event");
            attribute(to, "string", "concept:name", attributes.type().replaceFirst("\\.v\\d+$", ""));
            attribute(to, "date", "time:timestamp", time(kept, attributes.time()));
            attribute(to, "string", "org:resource", attributes.account());
            attribute(to, "string", "org:role", attributes.role());
            if (!attributes.unit().isEmpty()) {
                attribute(to, "string", "org:group", attributes.unit());
            }
            attribute(to, "int", "ledger_index", Long.toString(kept.index()));
            to.writeEndElement();
        });
    }

    @Override
    public void end() throws IOException {
        write(to -> {
            to.writeEndDocument();
            to.flush();
        });
    }

    /** A record that says no time happened when it was logged. */
    private static String time(KeptRecord kept, String said) {
        try {
            return Instant.parse(said).toString();
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(kept.record().loggedAt()).toString();
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
