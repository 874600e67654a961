/** Facts told by intake (报告): what was reported, and what became of the report. */
@NullMarked
package org.gridloop.events.intake;

import org.jspecify.annotations.NullMarked;
