/** Tests of department-response as a whole. */
@NullMarked
package org.gridloop.response;

import org.jspecify.annotations.NullMarked;
