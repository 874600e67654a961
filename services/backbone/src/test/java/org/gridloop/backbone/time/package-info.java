/** Tests of the domain's time. */
@NullMarked
package org.gridloop.backbone.time;

import org.jspecify.annotations.NullMarked;
