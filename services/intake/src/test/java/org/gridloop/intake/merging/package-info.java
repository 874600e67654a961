/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.merging;

import org.jspecify.annotations.NullMarked;
