/** Tests of the tasks. */
@NullMarked
package org.gridloop.evaluation.tasks;

import org.jspecify.annotations.NullMarked;
