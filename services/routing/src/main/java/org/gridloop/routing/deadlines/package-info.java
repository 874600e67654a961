/** Limits become instants here: the deadlines of a dispatch, and the page that explains them. */
@NullMarked
package org.gridloop.routing.deadlines;

import org.jspecify.annotations.NullMarked;
