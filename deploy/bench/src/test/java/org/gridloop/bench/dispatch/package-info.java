@NullMarked
package org.gridloop.bench.dispatch;

import org.jspecify.annotations.NullMarked;
