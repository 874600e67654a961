/** The whole loop with real processes, killed in the middle, and a checker that shares no code with the product. */
@NullMarked
package org.gridloop.looptest;

import org.jspecify.annotations.NullMarked;
