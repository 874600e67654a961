/** Extending 延期: a unit asks for once more its limit, and a dispatcher says yes or no. */
@NullMarked
package org.gridloop.routing.extending;

import org.jspecify.annotations.NullMarked;
