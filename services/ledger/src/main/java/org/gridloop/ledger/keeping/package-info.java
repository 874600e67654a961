/** Hears every record of the log and keeps its bytes, the chain of its issue and its leaf of the tree. */
@NullMarked
package org.gridloop.ledger.keeping;

import org.jspecify.annotations.NullMarked;
