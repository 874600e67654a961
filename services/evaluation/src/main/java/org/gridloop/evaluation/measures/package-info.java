/** How well the district works, by numbers: every rate of a period with the issues behind it, and who ranks where. */
@NullMarked
package org.gridloop.evaluation.measures;

import org.jspecify.annotations.NullMarked;
