/** Tests of the analysts' files, opened by tools that are not ours. */
@NullMarked
package org.gridloop.local.analysis;

import org.jspecify.annotations.NullMarked;
