/** 核实: before anybody files it, the nearest grid's worker looks whether a report is true. */
@NullMarked
package org.gridloop.intake.verifying;

import org.jspecify.annotations.NullMarked;
