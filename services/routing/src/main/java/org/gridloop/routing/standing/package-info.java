/** Where an issue stands: by routing's own facts for those who decide, by the board for those who ask. */
@NullMarked
package org.gridloop.routing.standing;

import org.jspecify.annotations.NullMarked;
