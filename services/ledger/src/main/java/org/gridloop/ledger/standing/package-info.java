/** How the ledger stands: its size and root, its checkpoints, proofs for one record, and what is missing or odd. */
@NullMarked
package org.gridloop.ledger.standing;

import org.jspecify.annotations.NullMarked;
