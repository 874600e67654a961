/** Tests of reference data in force. */
@NullMarked
package org.gridloop.backbone.reference;

import org.jspecify.annotations.NullMarked;
