/** Tests of the replay under other reference data. */
@NullMarked
package org.gridloop.local.whatif;

import org.jspecify.annotations.NullMarked;
