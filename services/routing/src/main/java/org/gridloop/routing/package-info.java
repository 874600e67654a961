/** Routing 派遣: who is to handle an issue, until when, and which tier owns it. */
@NullMarked
package org.gridloop.routing;

import org.jspecify.annotations.NullMarked;
