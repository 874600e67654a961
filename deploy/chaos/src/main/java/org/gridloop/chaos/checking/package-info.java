/** The checker: what must hold of a suite at rest, whatever happened before. It knows the public formats alone. */
@NullMarked
package org.gridloop.chaos.checking;

import org.jspecify.annotations.NullMarked;
