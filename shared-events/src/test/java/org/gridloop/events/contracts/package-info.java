/** Holds the public word still: names, golden contracts, schemas, and the table of facts in the documentation. */
@NullMarked
package org.gridloop.events.contracts;

import org.jspecify.annotations.NullMarked;
