/** The same log under other reference data: which deadlines, units, colours and numbers would have been otherwise. */
@NullMarked
package org.gridloop.local.whatif;

import org.jspecify.annotations.NullMarked;
