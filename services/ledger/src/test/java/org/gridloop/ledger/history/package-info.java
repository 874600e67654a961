/** Tests of the telling of histories. */
@NullMarked
package org.gridloop.ledger.history;

import org.jspecify.annotations.NullMarked;
