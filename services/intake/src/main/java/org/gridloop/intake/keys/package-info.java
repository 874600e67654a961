/** What is derived from the one key outside the database: ticket numbers, secrets, digests, the key that wraps keys. */
@NullMarked
package org.gridloop.intake.keys;

import org.jspecify.annotations.NullMarked;
