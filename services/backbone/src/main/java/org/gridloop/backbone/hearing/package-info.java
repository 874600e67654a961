/** How a service hears: batches of facts into views and automations, and a parking place for what cannot be heard. */
@NullMarked
package org.gridloop.backbone.hearing;

import org.jspecify.annotations.NullMarked;
