/** Each unit's worklist: its orders, newest first. */
@NullMarked
package org.gridloop.response.worklists;

import org.jspecify.annotations.NullMarked;
