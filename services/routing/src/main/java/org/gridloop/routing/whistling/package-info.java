/** Whistling 吹哨: a community or street calls units together, they report in, and what they agree on is written down. */
@NullMarked
package org.gridloop.routing.whistling;

import org.jspecify.annotations.NullMarked;
