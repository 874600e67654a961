/** {@code ./gridloop rebuild}: every view folded again from the log, compared, and switched. */
@NullMarked
package org.gridloop.local.rebuilding;

import org.jspecify.annotations.NullMarked;
