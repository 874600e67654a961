/** Facts for analysts: chosen, without people, and in the formats of tools that are not ours. */
@NullMarked
package org.gridloop.local.analysis;

import org.jspecify.annotations.NullMarked;
