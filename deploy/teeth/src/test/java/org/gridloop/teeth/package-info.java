/** Each seeded bug finds what it is to change in the product as it is, and changes what it does. */
@org.jspecify.annotations.NullMarked
package org.gridloop.teeth;
