/** Proof of what decisions promise to those who wait for their turn. */
@NullMarked
package org.gridloop.backbone.deciding;

import org.jspecify.annotations.NullMarked;
