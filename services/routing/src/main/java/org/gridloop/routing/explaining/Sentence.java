package org.gridloop.routing.explaining;

/** The same in both languages. */
record Sentence(String english, String chinese) {}
