/** How a service shows: rows, pages and cursors. */
@NullMarked
package org.gridloop.backbone.showing;

import org.jspecify.annotations.NullMarked;
