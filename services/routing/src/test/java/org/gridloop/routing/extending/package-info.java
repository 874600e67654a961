@NullMarked
package org.gridloop.routing.extending;

import org.jspecify.annotations.NullMarked;
