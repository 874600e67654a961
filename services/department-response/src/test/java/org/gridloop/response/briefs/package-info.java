/** Tests of the briefs. */
@NullMarked
package org.gridloop.response.briefs;

import org.jspecify.annotations.NullMarked;
