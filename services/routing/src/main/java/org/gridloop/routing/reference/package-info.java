/** The district's reference data as routing needs it: areas, catalogue, units, and the responsibility list over them. */
@NullMarked
package org.gridloop.routing.reference;

import org.jspecify.annotations.NullMarked;
