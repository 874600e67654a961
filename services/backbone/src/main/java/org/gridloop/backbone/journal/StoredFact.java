package org.gridloop.backbone.journal;

/** One row of the journal. */
public record StoredFact(long sequence, String type, byte[] payload, byte[] meta) {}
