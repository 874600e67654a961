@NullMarked
package org.gridloop.local.rest;

import org.jspecify.annotations.NullMarked;
