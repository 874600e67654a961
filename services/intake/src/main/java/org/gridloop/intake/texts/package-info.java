/** What people typed, made fit to be kept. */
@NullMarked
package org.gridloop.intake.texts;

import org.jspecify.annotations.NullMarked;
