/** Tests of the appeals. */
@NullMarked
package org.gridloop.evaluation.appeals;

import org.jspecify.annotations.NullMarked;
