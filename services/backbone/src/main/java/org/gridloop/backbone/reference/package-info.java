/** The district's reference data: its files, and the versions of them that are published while services run. */
@NullMarked
package org.gridloop.backbone.reference;

import org.jspecify.annotations.NullMarked;
