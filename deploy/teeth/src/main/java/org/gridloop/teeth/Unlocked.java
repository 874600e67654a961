package org.gridloop.teeth;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Appends in a transaction that waits for nobody. */
public final class Unlocked {

    /** As long as a slow disk may take for a commit. */
    private static final int LONGEST_MILLIS = 12;

    private Unlocked() {}

    /** @param table of the journal */
    public static void insert(Object table, Connection connection, List<?> appends) throws Exception {
        Method insert = table.getClass().getDeclaredMethod("insert", Connection.class, List.class);
        insert.setAccessible(true);
        connection.setAutoCommit(false);
        try {
            insert.invoke(table, connection, appends);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MILLIS));
            connection.commit();
        } catch (InvocationTargetException e) {
            connection.rollback();
            throw e.getCause() instanceof Exception known ? known : e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
