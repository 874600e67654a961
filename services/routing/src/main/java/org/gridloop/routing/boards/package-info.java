/** Tier boards 四级看板: what each area owns now, what lies below it, and what is due. */
@NullMarked
package org.gridloop.routing.boards;

import org.jspecify.annotations.NullMarked;
