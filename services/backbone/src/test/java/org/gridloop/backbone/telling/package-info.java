/** The relay against real parts. */
@NullMarked
package org.gridloop.backbone.telling;

import org.jspecify.annotations.NullMarked;
