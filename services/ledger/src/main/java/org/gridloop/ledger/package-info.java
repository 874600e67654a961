/** 台账: every record of the log in its order, how each issue went, and the proof that nothing was changed. */
@NullMarked
package org.gridloop.ledger;

import org.jspecify.annotations.NullMarked;
