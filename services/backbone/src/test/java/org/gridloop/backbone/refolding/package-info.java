@NullMarked
package org.gridloop.backbone.refolding;

import org.jspecify.annotations.NullMarked;
