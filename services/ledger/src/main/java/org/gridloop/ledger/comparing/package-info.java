/** Holds every journal against what was heard of it, again and again: the same facts on both sides, the same content. */
@NullMarked
package org.gridloop.ledger.comparing;

import org.jspecify.annotations.NullMarked;
