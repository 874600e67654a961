/** 作废, 撤回: a report that goes no further, because a supervisor or the reporter says so. */
@NullMarked
package org.gridloop.intake.withdrawing;

import org.jspecify.annotations.NullMarked;
