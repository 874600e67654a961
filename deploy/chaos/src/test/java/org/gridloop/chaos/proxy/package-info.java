@NullMarked
package org.gridloop.chaos.proxy;

import org.jspecify.annotations.NullMarked;
