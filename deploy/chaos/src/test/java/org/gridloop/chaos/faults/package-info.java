@NullMarked
package org.gridloop.chaos.faults;

import org.jspecify.annotations.NullMarked;
