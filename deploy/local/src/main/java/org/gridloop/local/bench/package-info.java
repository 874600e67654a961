/** The measurements, as commands: what to measure, the table on the screen, the figures in a file. */
@NullMarked
package org.gridloop.local.bench;

import org.jspecify.annotations.NullMarked;
