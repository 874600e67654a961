/** The product's own algorithms under seeded faults, on a simulated machine. */
@NullMarked
package org.gridloop.simulation;

import org.jspecify.annotations.NullMarked;
