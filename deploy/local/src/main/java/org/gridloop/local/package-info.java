/** The launcher behind {@code ./gridloop}: supervises the parts and the services of one suite on one machine. */
@NullMarked
package org.gridloop.local;

import org.jspecify.annotations.NullMarked;
