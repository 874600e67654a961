/** How long a start takes, and how much memory the suite lives in. */
@NullMarked
package org.gridloop.bench.start;

import org.jspecify.annotations.NullMarked;
