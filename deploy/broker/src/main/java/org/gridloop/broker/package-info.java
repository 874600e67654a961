/** The embedded Kafka broker: formats its folder once, then runs as an ordinary broker and controller in one process. */
@NullMarked
package org.gridloop.broker;

import org.jspecify.annotations.NullMarked;
