@NullMarked
package org.gridloop.bench.calling;

import org.jspecify.annotations.NullMarked;
