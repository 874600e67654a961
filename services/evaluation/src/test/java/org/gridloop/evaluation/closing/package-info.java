/** Tests of the life after handling. */
@NullMarked
package org.gridloop.evaluation.closing;

import org.jspecify.annotations.NullMarked;
