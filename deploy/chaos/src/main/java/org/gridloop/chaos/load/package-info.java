/** Who works with the suite meanwhile: whole lives of issues, and a history of every call. */
@NullMarked
package org.gridloop.chaos.load;

import org.jspecify.annotations.NullMarked;
