/** What comes in over REST. */
@NullMarked
package org.gridloop.backbone.guarding;

import org.jspecify.annotations.NullMarked;
