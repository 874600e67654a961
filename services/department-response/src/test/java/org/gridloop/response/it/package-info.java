/** The service as its callers meet it: over REST and the log, with real PostgreSQL and Kafka. */
@NullMarked
package org.gridloop.response.it;

import org.jspecify.annotations.NullMarked;
