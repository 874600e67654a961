/** The one log all services share: its topic, the attributes of its records, and reading at given places. */
@NullMarked
package org.gridloop.backbone.log;

import org.jspecify.annotations.NullMarked;
