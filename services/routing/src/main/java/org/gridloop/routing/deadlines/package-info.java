/** Limits become instants here: office-hours arithmetic and the deadlines of a dispatch, pure. */
@NullMarked
package org.gridloop.routing.deadlines;

import org.jspecify.annotations.NullMarked;
