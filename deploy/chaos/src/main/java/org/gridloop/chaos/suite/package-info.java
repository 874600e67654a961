/** The suite that is hurt: two processes of each service, started again whenever they die. */
@NullMarked
package org.gridloop.chaos.suite;

import org.jspecify.annotations.NullMarked;
