/** What the same facts would have led to under other reference data: pure, and apart from everything that is in force. */
@NullMarked
package org.gridloop.routing.whatif;

import org.jspecify.annotations.NullMarked;
