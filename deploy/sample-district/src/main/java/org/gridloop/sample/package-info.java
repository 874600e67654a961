/** A fictitious district to try everything on: its areas, catalogue, units and issues, and the code that draws them. */
@NullMarked
package org.gridloop.sample;

import org.jspecify.annotations.NullMarked;
