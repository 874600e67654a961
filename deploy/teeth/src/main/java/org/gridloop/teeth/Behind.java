package org.gridloop.teeth;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes what callers believe to be written, a while afterwards and in their order. */
public final class Behind {

    private static final int MILLIS = 250;
    private static final String THREAD = "write-behind";

    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(THREAD).daemon().factory());

    private Behind() {}

    /** @return whether the caller need not write it; on the thread behind it must */
    public static boolean takes(Object group, Object element) {
        if (Thread.currentThread().getName().equals(THREAD)) {
            return false;
        }
        var written = LATER.schedule(() -> write(group, element), MILLIS, TimeUnit.MILLISECONDS);
        return !written.isCancelled();
    }

    /** What the writer answers, nobody waits for. */
    private static void write(Object group, Object element) {
        try {
            Method write = group.getClass().getDeclaredMethod("write", Object.class);
            write.setAccessible(true);
            write.invoke(group, element);
        } catch (InvocationTargetException refused) {
            System.Logger log = System.getLogger(Behind.class.getName());
            log.log(System.Logger.Level.DEBUG, "written for nobody, and refused", refused);
        } catch (ReflectiveOperationException e) {
            Agent.giveUp("write behind", e);
        }
    }
}
