/** 上报任务: how many reports each grid owes a day, and which fell short. */
@NullMarked
package org.gridloop.intake.quotas;

import org.jspecify.annotations.NullMarked;
