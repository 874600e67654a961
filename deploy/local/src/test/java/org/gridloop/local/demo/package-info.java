@NullMarked
package org.gridloop.local.demo;

import org.jspecify.annotations.NullMarked;
