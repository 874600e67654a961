package org.gridloop.teeth;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Copied into the classes of hearing. What is assigned to a parameter is what the method goes on with. */
@SuppressWarnings("UnusedVariable")
final class HearingAdvice {

    private HearingAdvice() {}

    static final class DoneWhenBrought {
        @Advice.OnMethodEnter
        static void enter(@Advice.FieldValue("offsets") Object offsets, @Advice.Argument(0) List<?> entries)
                throws Exception {
            Method done = offsets.getClass().getDeclaredMethod("done", Collection.class);
            done.setAccessible(true);
            done.invoke(offsets, entries);
        }
    }

    static final class NothingRemembered {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<?> position) {
            position = Optional.empty();
        }
    }

    static final class AgainIsNext {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object turn) {
            if (turn.toString().equals("AGAIN")) {
                for (Object other : turn.getClass().getEnumConstants()) {
                    if (other.toString().equals("NEXT")) {
                        turn = other;
                    }
                }
            }
        }
    }

    static final class AllIsFresh {
        @Advice.OnMethodEnter
        static void enter(@Advice.FieldValue("fresh") List<Object> fresh, @Advice.FieldValue("all") List<Object> all) {
            fresh.clear();
            fresh.addAll(all);
        }
    }

    static final class Skipped {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }
    }

    static final class SomeLeftOut {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false) List<Object> batch) {
            List<Object> some = new ArrayList<>();
            for (Object heard : batch) {
                if (ThreadLocalRandom.current().nextInt(50) > 0) {
                    some.add(heard);
                }
            }
            batch = some;
        }
    }
}
