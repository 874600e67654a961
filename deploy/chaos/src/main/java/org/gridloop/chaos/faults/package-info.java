/** What is done to the suite, and how long it takes to recover. */
@NullMarked
package org.gridloop.chaos.faults;

import org.jspecify.annotations.NullMarked;
