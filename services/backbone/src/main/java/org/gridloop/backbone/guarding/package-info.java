/** How a service guards: who calls, what the caller may do, and how a refusal looks on the wire. */
@NullMarked
package org.gridloop.backbone.guarding;

import org.jspecify.annotations.NullMarked;
