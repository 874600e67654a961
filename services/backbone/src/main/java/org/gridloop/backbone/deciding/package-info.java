/** How a service decides: pure deciders, coded refusals, and the one holder that runs them over the journal. */
@NullMarked
package org.gridloop.backbone.deciding;

import org.jspecify.annotations.NullMarked;
