/** What goes out over REST. */
@NullMarked
package org.gridloop.backbone.showing;

import org.jspecify.annotations.NullMarked;
