/** Whether it stays as fast as it was when there are more issues. */
@NullMarked
package org.gridloop.bench.growth;

import org.jspecify.annotations.NullMarked;
