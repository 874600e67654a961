/** Tests of the agendas. */
@NullMarked
package org.gridloop.evaluation.agendas;

import org.jspecify.annotations.NullMarked;
