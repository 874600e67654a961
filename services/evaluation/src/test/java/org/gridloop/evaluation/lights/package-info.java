/** Tests of the lights. */
@NullMarked
package org.gridloop.evaluation.lights;

import org.jspecify.annotations.NullMarked;
