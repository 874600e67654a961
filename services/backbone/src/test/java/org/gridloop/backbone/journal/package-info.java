/** Proof of what the journal promises. */
@NullMarked
package org.gridloop.backbone.journal;

import org.jspecify.annotations.NullMarked;
