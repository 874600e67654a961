/** The suite under faults: it is worked with, hurt, healed, and asked whether anything was lost. */
@NullMarked
package org.gridloop.chaos;

import org.jspecify.annotations.NullMarked;
