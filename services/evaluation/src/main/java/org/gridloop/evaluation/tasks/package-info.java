/** What waits to be checked or called back, and how an issue was evaluated so far. */
@NullMarked
package org.gridloop.evaluation.tasks;

import org.jspecify.annotations.NullMarked;
