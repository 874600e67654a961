/** Supervising 督办: reminding, and a supervisor's eye on an issue, by hand or by itself. */
@NullMarked
package org.gridloop.routing.supervising;

import org.jspecify.annotations.NullMarked;
