/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.issues;

import org.jspecify.annotations.NullMarked;
