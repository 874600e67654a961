package org.gridloop.bench;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.gridloop.parts.DatabaseAccess;

/**
 * What is measured.
 *
 * @param intake base address of intake
 * @param token a bearer token of role {@code integration}, good for the whole run
 * @param intakeDatabase intake's own database, where the limit is measured too
 * @param kafka bootstrap servers of the log
 * @param pids asks for the ids of all processes of the suite
 */
public record Target(
        URI intake, String token, DatabaseAccess intakeDatabase, String kafka, Supplier<List<Long>> pids) {}
