/** Tests of what is asked of the ledger from outside. */
@NullMarked
package org.gridloop.local.ledger;

import org.jspecify.annotations.NullMarked;
