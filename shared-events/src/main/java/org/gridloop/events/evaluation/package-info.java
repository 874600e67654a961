/** Facts told by evaluation (评价): whether it was really done, and whether the reporter agrees. */
@NullMarked
package org.gridloop.events.evaluation;

import org.jspecify.annotations.NullMarked;
