/** Proof of what the journal promises. */
@NullMarked
package org.gridloop.backbone.deciding;

import org.jspecify.annotations.NullMarked;
