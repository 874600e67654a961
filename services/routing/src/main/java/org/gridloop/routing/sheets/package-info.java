/** Reference data as rows of text: read from CSV, JSON and XLSX, checked row by row, compared with one another. Pure. */
@NullMarked
package org.gridloop.routing.sheets;

import org.jspecify.annotations.NullMarked;
