/** How many reports a second intake accepts, against the limit of the PostgreSQL below it. */
@NullMarked
package org.gridloop.bench.intake;

import org.jspecify.annotations.NullMarked;
