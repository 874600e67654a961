@NullMarked
package org.gridloop.routing.sheets;

import org.jspecify.annotations.NullMarked;
