@NullMarked
package org.gridloop.chaos.teeth;

import org.jspecify.annotations.NullMarked;
