/** Who the units are and which evidence the catalogue asks for: plain values read once from the district's files. */
@NullMarked
package org.gridloop.response.reference;

import org.jspecify.annotations.NullMarked;
