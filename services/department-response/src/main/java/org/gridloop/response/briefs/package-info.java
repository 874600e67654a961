/** What a unit may read about the issue behind an order: title, text and place, masked. */
@NullMarked
package org.gridloop.response.briefs;

import org.jspecify.annotations.NullMarked;
