/** How long it takes from a report until the responsible unit's own system holds the order. */
@NullMarked
package org.gridloop.bench.dispatch;

import org.jspecify.annotations.NullMarked;
