/** How many issues a second the suite carries from the report to the close. */
@NullMarked
package org.gridloop.bench.loop;

import org.jspecify.annotations.NullMarked;
