/** 上报, 立案, 不予受理, 补充: what happens to a report until it is filed or turned down. */
@NullMarked
package org.gridloop.intake.reporting;

import org.jspecify.annotations.NullMarked;
