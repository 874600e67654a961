package org.gridloop.teeth;

import java.util.UUID;
import net.bytebuddy.asm.Advice;

/** Copied into what a report passes. What is assigned to the returned value is returned. */
@SuppressWarnings("UnusedVariable")
final class ReportingAdvice {

    private ReportingAdvice() {}

    static final class AlwaysAnother {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String id) {
            id = UUID.randomUUID().toString();
        }
    }

    static final class AsItCame {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) String text, @Advice.Return(readOnly = false) String masked) {
            masked = text;
        }
    }
}
