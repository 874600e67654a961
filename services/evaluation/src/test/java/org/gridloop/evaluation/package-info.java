/** Tests of evaluation as a whole. */
@NullMarked
package org.gridloop.evaluation;

import org.jspecify.annotations.NullMarked;
