/** Tests of the orders. */
@NullMarked
package org.gridloop.response.ordering;

import org.jspecify.annotations.NullMarked;
