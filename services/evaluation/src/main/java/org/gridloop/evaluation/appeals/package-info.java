/** A unit says that it was scored unfairly 申诉; two reviewers decide. */
@NullMarked
package org.gridloop.evaluation.appeals;

import org.jspecify.annotations.NullMarked;
