/** 进度查询: what a resident sees with the ticket number and its secret. */
@NullMarked
package org.gridloop.intake.tracking;

import org.jspecify.annotations.NullMarked;
