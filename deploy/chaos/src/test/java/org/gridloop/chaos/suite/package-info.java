@NullMarked
package org.gridloop.chaos.suite;

import org.jspecify.annotations.NullMarked;
