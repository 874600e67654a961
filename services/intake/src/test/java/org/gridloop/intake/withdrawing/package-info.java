/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.withdrawing;

import org.jspecify.annotations.NullMarked;
