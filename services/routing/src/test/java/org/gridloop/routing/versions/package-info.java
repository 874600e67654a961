@NullMarked
package org.gridloop.routing.versions;

import org.jspecify.annotations.NullMarked;
