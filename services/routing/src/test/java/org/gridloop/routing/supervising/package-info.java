@NullMarked
package org.gridloop.routing.supervising;

import org.jspecify.annotations.NullMarked;
