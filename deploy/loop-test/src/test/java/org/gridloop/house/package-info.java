/** The rules of the house, held by a machine: who may import whom, what is pure, and what the documentation says. */
@NullMarked
package org.gridloop.house;

import org.jspecify.annotations.NullMarked;
