@NullMarked
package org.gridloop.routing.deadlines;

import org.jspecify.annotations.NullMarked;
