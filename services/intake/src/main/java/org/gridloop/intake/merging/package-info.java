/** 并案, 解除并案: several reports of one matter go on as one. */
@NullMarked
package org.gridloop.intake.merging;

import org.jspecify.annotations.NullMarked;
