package org.gridloop.events;

/**
 * A reference to a photograph or document; the bytes live elsewhere.
 *
 * @param name file name without a path
 * @param mediaType such as {@code image/jpeg}
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record Evidence(String name, String mediaType, long size, String sha256) {}
