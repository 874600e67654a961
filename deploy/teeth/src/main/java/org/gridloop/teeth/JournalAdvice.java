package org.gridloop.teeth;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;

/** Copied into the journal's classes: other code of this module is called there by its public name. */
final class JournalAdvice {

    private JournalAdvice() {}

    static final class WithoutTheLock {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(
                @Advice.This Object table,
                @Advice.Argument(0) Connection connection,
                @Advice.Argument(1) List<?> appends)
                throws Exception {
            Unlocked.insert(table, connection, appends);
            return true;
        }
    }

    static final class Later {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Advice.This Object group, @Advice.Argument(0) Object element) {
            return Behind.takes(group, element);
        }
    }

    /** What is assigned to the returned value is returned. */
    @SuppressWarnings("UnusedVariable")
    static final class SaidAtOnce {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Advice.This Object group, @Advice.Argument(0) Object element) {
            return Behind.takes(group, element);
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Enter boolean taken, @Advice.Return(readOnly = false) CompletableFuture<Void> answer) {
            if (taken) {
                answer = CompletableFuture.completedFuture(null);
            }
        }
    }
}
