/** Tests of what is kept and what is noticed. */
@NullMarked
package org.gridloop.ledger.comparing;

import org.jspecify.annotations.NullMarked;
