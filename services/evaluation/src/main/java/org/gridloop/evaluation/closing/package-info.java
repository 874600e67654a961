/** The life of an issue after its handling: check 核查, callback 回访, close 结案, reopen 重办. */
@NullMarked
package org.gridloop.evaluation.closing;

import org.jspecify.annotations.NullMarked;
