/** The log, for tests. */
@NullMarked
package org.gridloop.backbone.log;

import org.jspecify.annotations.NullMarked;
