@NullMarked
package org.gridloop.bench.growth;

import org.jspecify.annotations.NullMarked;
