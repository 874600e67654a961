/** Facts told by routing (派遣): whose work an issue is, until when, and at which tier. */
@NullMarked
package org.gridloop.events.routing;

import org.jspecify.annotations.NullMarked;
