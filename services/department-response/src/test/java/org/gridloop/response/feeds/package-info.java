/** Tests of the feeds. */
@NullMarked
package org.gridloop.response.feeds;

import org.jspecify.annotations.NullMarked;
