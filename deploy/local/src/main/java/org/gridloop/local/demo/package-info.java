/** Carries issues through the whole loop, playing everybody in it, and proves by the log how each of them ended. */
@NullMarked
package org.gridloop.local.demo;

import org.jspecify.annotations.NullMarked;
