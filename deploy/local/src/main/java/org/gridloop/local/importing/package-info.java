/** Reads records of other systems, row by row, and reports each as an issue, once. */
@NullMarked
package org.gridloop.local.importing;

import org.jspecify.annotations.NullMarked;
