@NullMarked
package org.gridloop.bench.measuring;

import org.jspecify.annotations.NullMarked;
