/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.tracking;

import org.jspecify.annotations.NullMarked;
