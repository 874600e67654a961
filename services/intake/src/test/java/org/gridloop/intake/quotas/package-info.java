/** Tests of the package of the same name. */
@NullMarked
package org.gridloop.intake.quotas;

import org.jspecify.annotations.NullMarked;
