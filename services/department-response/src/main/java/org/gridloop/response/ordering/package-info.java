/** An issue's orders, from receipt to finish, return or withdrawal. */
@NullMarked
package org.gridloop.response.ordering;

import org.jspecify.annotations.NullMarked;
