/** Who reported: rows, not facts; encrypted, revealed only with a reason, erasable. */
@NullMarked
package org.gridloop.intake.people;

import org.jspecify.annotations.NullMarked;
