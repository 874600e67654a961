/** 处置: units receive, sign for, return and finish their orders. */
@NullMarked
package org.gridloop.response;

import org.jspecify.annotations.NullMarked;
