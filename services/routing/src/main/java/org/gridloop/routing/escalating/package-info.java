/** Escalating 逐级上报: when a limit has passed or an officer says so, another tier owns the issue; the unit stays. */
@NullMarked
package org.gridloop.routing.escalating;

import org.jspecify.annotations.NullMarked;
