/** A way through loopback that can be slow, cut on one side, or break off in the middle of an answer. */
@NullMarked
package org.gridloop.chaos.proxy;

import org.jspecify.annotations.NullMarked;
