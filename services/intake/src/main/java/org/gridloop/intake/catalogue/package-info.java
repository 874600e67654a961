/** What can be filed: the sub-classes of the district's catalogue. */
@NullMarked
package org.gridloop.intake.catalogue;

import org.jspecify.annotations.NullMarked;
