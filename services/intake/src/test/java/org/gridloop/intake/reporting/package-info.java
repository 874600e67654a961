/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.reporting;

import org.jspecify.annotations.NullMarked;
