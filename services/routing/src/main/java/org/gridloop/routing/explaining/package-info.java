/** Explaining: why this unit has an issue and why this tier owns it, in words. */
@NullMarked
package org.gridloop.routing.explaining;

import org.jspecify.annotations.NullMarked;
