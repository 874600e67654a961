/** Boards and rankings on the command line, as they are or as they were. */
@NullMarked
package org.gridloop.local.asking;

import org.jspecify.annotations.NullMarked;
