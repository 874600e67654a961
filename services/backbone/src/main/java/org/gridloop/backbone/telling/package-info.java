/** How a service tells: the relay from its journal to the log. */
@NullMarked
package org.gridloop.backbone.telling;

import org.jspecify.annotations.NullMarked;
