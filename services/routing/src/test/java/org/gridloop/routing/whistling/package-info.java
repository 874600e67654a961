@NullMarked
package org.gridloop.routing.whistling;

import org.jspecify.annotations.NullMarked;
