/** Tests of the proof against published vectors and against tampering. */
@NullMarked
package org.gridloop.ledger.proof;

import org.jspecify.annotations.NullMarked;
