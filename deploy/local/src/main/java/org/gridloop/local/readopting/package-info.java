/** {@code ./gridloop readopt}: after an older backup, a service's journal takes back what the log has of it. */
@NullMarked
package org.gridloop.local.readopting;

import org.jspecify.annotations.NullMarked;
