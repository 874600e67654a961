/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.verifying;

import org.jspecify.annotations.NullMarked;
