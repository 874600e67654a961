/** Has the JVMs of the parts learn under load what their next starts make use of. */
@NullMarked
package org.gridloop.local.learning;

import org.jspecify.annotations.NullMarked;
