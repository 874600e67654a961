/** Who the units are and which evidence the catalogue asks for: plain values of the versions in force. */
@NullMarked
package org.gridloop.response.reference;

import org.jspecify.annotations.NullMarked;
