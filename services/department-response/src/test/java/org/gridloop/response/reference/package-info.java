/** Tests of the reference data. */
@NullMarked
package org.gridloop.response.reference;

import org.jspecify.annotations.NullMarked;
