/** 评价: what was handled is checked, the reporter asked, the issue closed or opened again. */
@NullMarked
package org.gridloop.evaluation;

import org.jspecify.annotations.NullMarked;
