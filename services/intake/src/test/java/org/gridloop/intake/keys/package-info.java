/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.keys;

import org.jspecify.annotations.NullMarked;
