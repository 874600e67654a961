/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.places;

import org.jspecify.annotations.NullMarked;
