package org.gridloop.parts;

/** How one service reaches its database: in its own role, and, for migrations, as the owner. */
public record DatabaseAccess(String jdbcUrl, String user, String password, String owner, String ownerPassword) {

    /** Without the passwords. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
