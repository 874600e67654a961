/** Measurements anyone can run: each against the machine's own limit, taken in the same run. */
@NullMarked
package org.gridloop.bench;

import org.jspecify.annotations.NullMarked;
