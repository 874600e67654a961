/** Tests of the worklists. */
@NullMarked
package org.gridloop.response.worklists;

import org.jspecify.annotations.NullMarked;
