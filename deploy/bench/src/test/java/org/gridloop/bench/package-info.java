/** The parts of the measurements that can be wrong without a suite. */
@NullMarked
package org.gridloop.bench;

import org.jspecify.annotations.NullMarked;
