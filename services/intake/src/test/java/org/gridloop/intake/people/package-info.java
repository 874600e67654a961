/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.people;

import org.jspecify.annotations.NullMarked;
