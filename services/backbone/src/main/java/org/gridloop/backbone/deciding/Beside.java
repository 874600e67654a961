package org.gridloop.backbone.deciding;

/**
 * A row of the service's own that is committed in one transaction with the facts that refer to it: both are there, or
 * neither. Written as its service's {@link BesideTable} says; not at all when the command changes nothing.
 */
public interface Beside {}
