/** Tests of boards and rankings on the command line. */
@NullMarked
package org.gridloop.local.asking;

import org.jspecify.annotations.NullMarked;
