package org.gridloop.local.demo;

import org.gridloop.local.Suite;
import org.gridloop.local.rest.RestClient;

/** What every scene is played with. */
record Stage(Suite suite, Run run, RestClient rest, FactLog log, Units units, Lights lights) {}
