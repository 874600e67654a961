/** The views' own folds, run once more: rebuilt beside the live rows and compared with them, or as of some time. */
@NullMarked
package org.gridloop.backbone.refolding;

import org.jspecify.annotations.NullMarked;
