/** Tests of the summons. */
@NullMarked
package org.gridloop.response.summons;

import org.jspecify.annotations.NullMarked;
