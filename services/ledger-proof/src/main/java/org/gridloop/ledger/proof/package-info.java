/** What proves a record: its canonical bytes, the chain of its issue, the Merkle tree over all, and signed checkpoints. */
@NullMarked
package org.gridloop.ledger.proof;

import org.jspecify.annotations.NullMarked;
