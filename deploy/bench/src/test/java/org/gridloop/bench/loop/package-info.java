@NullMarked
package org.gridloop.bench.loop;

import org.jspecify.annotations.NullMarked;
