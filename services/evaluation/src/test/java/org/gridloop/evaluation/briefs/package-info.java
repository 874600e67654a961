/** Tests of the briefs. */
@NullMarked
package org.gridloop.evaluation.briefs;

import org.jspecify.annotations.NullMarked;
