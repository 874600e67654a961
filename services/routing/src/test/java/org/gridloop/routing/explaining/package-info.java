@NullMarked
package org.gridloop.routing.explaining;

import org.jspecify.annotations.NullMarked;
