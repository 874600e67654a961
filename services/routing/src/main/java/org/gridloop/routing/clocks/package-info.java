/** Working time: office hours, the working calendar, pauses, the count of time against a limit and its explanation. Pure. */
@NullMarked
package org.gridloop.routing.clocks;

import org.jspecify.annotations.NullMarked;
