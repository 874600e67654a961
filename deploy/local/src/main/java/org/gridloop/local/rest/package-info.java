/** How the launcher speaks to the services: over their public REST interfaces, with tokens, patiently. */
@NullMarked
package org.gridloop.local.rest;

import org.jspecify.annotations.NullMarked;
