/** Facts told by department-response (处置): what a unit did with an order. */
@NullMarked
package org.gridloop.events.response;

import org.jspecify.annotations.NullMarked;
