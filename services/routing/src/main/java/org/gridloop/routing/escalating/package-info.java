/** Escalating 逐级上报: when a limit has passed, the next tier up owns the issue; the unit that handles it stays. */
@NullMarked
package org.gridloop.routing.escalating;

import org.jspecify.annotations.NullMarked;
