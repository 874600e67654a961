/** Tests of the measures. */
@NullMarked
package org.gridloop.evaluation.measures;

import org.jspecify.annotations.NullMarked;
