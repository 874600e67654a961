@NullMarked
package org.gridloop.routing;

import org.jspecify.annotations.NullMarked;
