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

    private static Object write(Object group, Object element) throws ReflectiveOperationException {
        Method write = group.getClass().getDeclaredMethod("write", Object.class);
        try {
            write.invoke(group, element);
        } catch (InvocationTargetException nobodyWaitsForIt) {
            return nobodyWaitsForIt;
        }
        return element;
    }
}
