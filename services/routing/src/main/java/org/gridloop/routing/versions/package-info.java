/** Reference data come in here as uploads, are kept as versions, taken into force and told. */
@NullMarked
package org.gridloop.routing.versions;

import org.jspecify.annotations.NullMarked;
