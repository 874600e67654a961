/** What each tier meets about 三级联动, and what it decided. */
@NullMarked
package org.gridloop.evaluation.agendas;

import org.jspecify.annotations.NullMarked;
