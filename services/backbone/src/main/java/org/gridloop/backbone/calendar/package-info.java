/** Working time: office hours, holidays and make-up workdays, and how a limit is counted over them. */
@NullMarked
package org.gridloop.backbone.calendar;

import org.jspecify.annotations.NullMarked;
