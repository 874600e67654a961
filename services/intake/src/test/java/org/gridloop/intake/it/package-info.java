/** The service as its callers meet it: over REST, with real PostgreSQL and Kafka. */
@NullMarked
package org.gridloop.intake.it;

import org.jspecify.annotations.NullMarked;
