/** Where an issue stands now and who may see it, for any feature that has to ask. */
@NullMarked
package org.gridloop.intake.standing;

import org.jspecify.annotations.NullMarked;
