package org.gridloop.events;

/** 一般, 紧急, 特急. */
public enum Urgency {
    GENERAL,
    URGENT,
    CRITICAL
}
