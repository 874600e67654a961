/** Tests of the ledger on real PostgreSQL and Kafka. */
@NullMarked
package org.gridloop.ledger.it;

import org.jspecify.annotations.NullMarked;
