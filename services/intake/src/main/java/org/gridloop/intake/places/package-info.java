/** Where an issue lies: from coordinates to the grid that answers for it. */
@NullMarked
package org.gridloop.intake.places;

import org.jspecify.annotations.NullMarked;
