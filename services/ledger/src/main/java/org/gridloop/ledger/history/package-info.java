/** How one issue went, from the ledger: who did what, in which role, when, because of what, and until when. */
@NullMarked
package org.gridloop.ledger.history;

import org.jspecify.annotations.NullMarked;
