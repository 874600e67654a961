/** What is asked of the ledger from outside: histories, exports, and whether everything is as it was. */
@NullMarked
package org.gridloop.local.ledger;

import org.jspecify.annotations.NullMarked;
