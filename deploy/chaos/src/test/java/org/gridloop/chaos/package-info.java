@NullMarked
package org.gridloop.chaos;

import org.jspecify.annotations.NullMarked;
