@NullMarked
package org.gridloop.routing.escalating;

import org.jspecify.annotations.NullMarked;
