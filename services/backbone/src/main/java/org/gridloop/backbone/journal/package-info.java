/** How a service remembers: one append-only table, written by group commit. */
@NullMarked
package org.gridloop.backbone.journal;

import org.jspecify.annotations.NullMarked;
