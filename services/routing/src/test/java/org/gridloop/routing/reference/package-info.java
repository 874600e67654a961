@NullMarked
package org.gridloop.routing.reference;

import org.jspecify.annotations.NullMarked;
