/** The parts, started and killed for real. */
@NullMarked
package org.gridloop.parts;

import org.jspecify.annotations.NullMarked;
