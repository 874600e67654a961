@NullMarked
package org.gridloop.routing.dispatching;

import org.jspecify.annotations.NullMarked;
