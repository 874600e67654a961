@NullMarked
package org.gridloop.chaos.checking;

import org.jspecify.annotations.NullMarked;
