/** Who calls the suite while it is measured: as lean as can be, in a closed loop or at times fixed beforehand. */
@NullMarked
package org.gridloop.bench.calling;

import org.jspecify.annotations.NullMarked;
