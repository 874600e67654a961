package org.gridloop.ledger.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gridloop.ledger.proof.Frontier;
import org.gridloop.ledger.proof.Hashes;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** Adds records to a ledger: pure, over what the ledger knows of their issues; says what has to be stored. */
final class Batch {

    /** A level of the tree whose nodes are stored; those between are computed. */
    static final int STORED_LEVELS = 8;

    /** More missing facts than these are one broken number, and not noted one by one. */
    static final int LONGEST_GAP = 1000;

    /** One teller's facts about an issue. */
    record Stream(String source, String issueId) {}

    record FactNo(Stream stream, long sequence) {}

    record Content(@Nullable String type, byte @Nullable [] data) {

        boolean isOf(LedgerRecord record) {
            return String.valueOf(type).equals(String.valueOf(record.header("ce_type")))
                    && Arrays.equals(data, record.data());
        }
    }

    /**
     * What the ledger knows before.
     *
     * @param last of each teller and issue the highest number
     * @param missing numbers below that were never heard
     * @param links of each issue the last link of its chain
     * @param told contents told before under numbers that come again
     * @param places offsets by partition at which a record is kept already
     * @param nextOffsets by partition the offset that is due
     */
    record Known(
            Map<Stream, Long> last,
            Set<FactNo> missing,
            Map<String, byte[]> links,
            Map<FactNo, Content> told,
            Map<Integer, Set<Long>> places,
            Map<Integer, Long> nextOffsets) {}

    record Row(long index, LedgerRecord record, byte[] leaf, byte[] link) {}

    record Node(int level, long position, byte[] hash) {}

    record Finding(long index, Findings kind, String detail) {}

    record Missed(FactNo fact, long before) {}

    final List<Row> rows = new ArrayList<>();
    final List<Node> nodes = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final Map<Stream, Long> last = new LinkedHashMap<>();
    final Map<FactNo, Missed> missed = new LinkedHashMap<>();
    final Set<FactNo> found = new LinkedHashSet<>();

    private final Known known;
    private final Frontier tree;
    private final Predicate<String> isKnownType;
    private final Map<String, byte[]> links;
    private final Set<FactNo> missing;
    private final Map<FactNo, Content> told;
    private final Map<Integer, Long> nextOffsets;

    /** @param tree is grown by the records */
    Batch(Known known, Frontier tree, Predicate<String> isKnownType) {
        this.known = known;
        this.tree = tree;
        this.isKnownType = isKnownType;
        this.links = new HashMap<>(known.links());
        this.missing = new HashSet<>(known.missing());
        this.told = new HashMap<>(known.told());
        this.nextOffsets = new HashMap<>(known.nextOffsets());
    }

    void add(LedgerRecord record, byte[] leaf) {
        long index = tree.size();
        byte[] link = Hashes.link(links.get(record.issueId()), leaf);
        links.put(record.issueId(), link);
        tree.add(leaf, (level, position, hash) -> {
            if (level % STORED_LEVELS == 0) {
                nodes.add(new Node(level, position, hash));
            }
        });
        rows.add(new Row(index, record, leaf, link));
        lookAtPlace(index, record);
        lookAtFact(index, record);
    }

    private void lookAtPlace(long index, LedgerRecord record) {
        if (known.places().getOrDefault(record.partition(), Set.of()).contains(record.offset())) {
            find(index, Findings.REPLACED, record.place());
        }
        Long due = nextOffsets.get(record.partition());
        if (due != null && record.offset() > due) {
            find(index, Findings.HOLE, "partition " + record.partition() + " has no offset " + due);
        }
        nextOffsets.merge(record.partition(), record.offset() + 1, Math::max);
    }

    private void lookAtFact(long index, LedgerRecord record) {
        String source = record.header("ce_source");
        String type = record.header("ce_type");
        long sequence = record.sequence();
        String issue = record.issueId();
        if (source == null
                || type == null
                || sequence == 0
                || record.key() == null
                || !(issue + ":" + sequence).equals(record.header("ce_id"))
                || !issue.equals(record.header("ce_subject"))) {
            find(index, Findings.NO_FACT, record.place());
            return;
        }
        if (!isKnownType.test(type)) {
            find(index, Findings.UNKNOWN_TYPE, type);
        }
        FactNo fact = new FactNo(new Stream(source, issue), sequence);
        long before = last.getOrDefault(fact.stream(), known.last().getOrDefault(fact.stream(), 0L));
        if (sequence > before) {
            missFrom(before + 1, fact, index);
            last.put(fact.stream(), sequence);
        } else if (missing.remove(fact)) {
            find(index, Findings.LATE, source + "/" + issue + ":" + sequence);
            if (missed.remove(fact) == null) {
                found.add(fact);
            }
        } else {
            Content first = told.get(fact);
            boolean same = first == null || first.isOf(record);
            find(index, same ? Findings.DUPLICATE : Findings.CONTRADICTION, source + "/" + issue + ":" + sequence);
        }
        told.putIfAbsent(fact, new Content(type, record.data()));
    }

    private void missFrom(long first, FactNo fact, long index) {
        if (first == fact.sequence()) {
            return;
        }
        find(
                index,
                Findings.GAP,
                fact.stream().source() + "/" + fact.stream().issueId() + ":" + first + " to " + (fact.sequence() - 1));
        for (long one = first; one < fact.sequence() && one < first + LONGEST_GAP; one++) {
            FactNo absent = new FactNo(fact.stream(), one);
            missing.add(absent);
            missed.put(absent, new Missed(absent, index));
        }
    }

    private void find(long index, Findings kind, String detail) {
        findings.add(new Finding(index, kind, detail));
    }
}
