@NullMarked
package org.gridloop.routing.suspending;

import org.jspecify.annotations.NullMarked;
