/** 台账: every issue over its whole life, as all services together tell it. */
@NullMarked
package org.gridloop.intake.issues;

import org.jspecify.annotations.NullMarked;
