/** The real PostgreSQL and Kafka a suite runs on, started as ordinary processes from Maven artifacts alone, and the one test resource over them. */
@NullMarked
package org.gridloop.parts;

import org.jspecify.annotations.NullMarked;
