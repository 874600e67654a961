/** Hearing against real parts. */
@NullMarked
package org.gridloop.backbone.hearing;

import org.jspecify.annotations.NullMarked;
