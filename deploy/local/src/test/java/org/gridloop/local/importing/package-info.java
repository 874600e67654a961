@NullMarked
package org.gridloop.local.importing;

import org.jspecify.annotations.NullMarked;
