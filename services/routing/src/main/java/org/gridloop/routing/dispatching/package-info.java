/** Dispatching 派遣: an issue becomes a unit's work, is sent on when a return is approved, and sent again for rework. */
@NullMarked
package org.gridloop.routing.dispatching;

import org.jspecify.annotations.NullMarked;
