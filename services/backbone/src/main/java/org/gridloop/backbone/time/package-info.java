/** Where the domain's time comes from. */
@NullMarked
package org.gridloop.backbone.time;

import org.jspecify.annotations.NullMarked;
