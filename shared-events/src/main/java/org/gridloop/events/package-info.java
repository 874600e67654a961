/** The public word: every fact the services tell each other, as plain records with a wire name of their own. */
@NullMarked
package org.gridloop.events;

import org.jspecify.annotations.NullMarked;
