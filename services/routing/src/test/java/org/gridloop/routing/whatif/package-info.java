/** Tests of what would have been otherwise. */
@NullMarked
package org.gridloop.routing.whatif;

import org.jspecify.annotations.NullMarked;
