/** The launcher, with real processes where processes matter. */
@NullMarked
package org.gridloop.local;

import org.jspecify.annotations.NullMarked;
