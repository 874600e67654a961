@NullMarked
package org.gridloop.routing.clocks;

import org.jspecify.annotations.NullMarked;
