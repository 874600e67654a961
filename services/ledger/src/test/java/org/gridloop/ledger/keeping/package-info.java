/** Tests of what is kept and what is noticed. */
@NullMarked
package org.gridloop.ledger.keeping;

import org.jspecify.annotations.NullMarked;
