/** Seeded bugs, put into running services by an agent, to see whether the checker of the chaos notices them. */
@NullMarked
package org.gridloop.teeth;

import org.jspecify.annotations.NullMarked;
