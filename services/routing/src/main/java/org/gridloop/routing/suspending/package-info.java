/** Suspending 挂账: the clock stands until a date, once, and then runs on by itself. */
@NullMarked
package org.gridloop.routing.suspending;

import org.jspecify.annotations.NullMarked;
