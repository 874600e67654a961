/** Units that a whistle calls together 吹哨报到: who is called, and who is there. */
@NullMarked
package org.gridloop.response.summons;

import org.jspecify.annotations.NullMarked;
