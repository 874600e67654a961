/** A colour for every issue, and the list that supervisors watch 督查. */
@NullMarked
package org.gridloop.evaluation.lights;

import org.jspecify.annotations.NullMarked;
