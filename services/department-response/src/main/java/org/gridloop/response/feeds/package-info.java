/** Each unit with a system of its own hears of its orders, and of no other unit's, from a topic of its own. */
@NullMarked
package org.gridloop.response.feeds;

import org.jspecify.annotations.NullMarked;
