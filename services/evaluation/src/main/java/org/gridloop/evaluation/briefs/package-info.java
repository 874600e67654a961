/** What a checker or callback seat may read about an issue, masked: what was reported, and what the unit says it did. */
@NullMarked
package org.gridloop.evaluation.briefs;

import org.jspecify.annotations.NullMarked;
