@NullMarked
package org.gridloop.routing.boards;

import org.jspecify.annotations.NullMarked;
