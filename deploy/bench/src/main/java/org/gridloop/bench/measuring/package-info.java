/** What a measurement is made of: medians with their spread, percentiles, who used the machine, how much memory. */
@NullMarked
package org.gridloop.bench.measuring;

import org.jspecify.annotations.NullMarked;
