/** Tests of the ledger. */
@NullMarked
package org.gridloop.ledger;

import org.jspecify.annotations.NullMarked;
