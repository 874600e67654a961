/** {@code ./gridloop chaos}: the suite under faults, from the command line. */
@NullMarked
package org.gridloop.local.chaos;

import org.jspecify.annotations.NullMarked;
