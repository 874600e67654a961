/** How a service reads the district's reference files. */
@NullMarked
package org.gridloop.backbone.reference;

import org.jspecify.annotations.NullMarked;
