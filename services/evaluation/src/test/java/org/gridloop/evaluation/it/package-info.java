/** The service as its callers meet it: over REST and the log, with real PostgreSQL and Kafka. */
@NullMarked
package org.gridloop.evaluation.it;

import org.jspecify.annotations.NullMarked;
