package org.gridloop.response.reference;

import java.util.function.Supplier;

/** Which evidence the catalogue in force asks for. */
@FunctionalInterface
public interface RulesInForce extends Supplier<EvidenceRules> {}
