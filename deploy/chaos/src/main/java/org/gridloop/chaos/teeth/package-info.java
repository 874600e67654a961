/** Whether the checker has teeth: bugs put into the services one at a time, each of which it must name. */
@NullMarked
package org.gridloop.chaos.teeth;

import org.jspecify.annotations.NullMarked;
