package org.gridloop.teeth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.utility.JavaModule;
import org.jspecify.annotations.Nullable;

/**
 * {@code -javaagent:teeth.jar=<bug>@<folder>}: puts one seeded bug into the process, and notes in the folder what it is to
 * change and what it has changed. A process into which the bug cannot be put ends at once.
 */
public final class Agent {

    /** What is to be changed: one such file for each process, a line for each method. */
    public static final String WANTED = ".wanted";

    private static final int CANNOT_BITE = 97;

    private Agent() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        int at = argument.indexOf('@');
        try {
            List<Bite> bites = Bites.of(argument.substring(0, at));
            Path folder = Files.createDirectories(Path.of(argument.substring(at + 1)));
            Files.write(
                    folder.resolve(ProcessHandle.current().pid() + WANTED),
                    bites.stream().map(Bite::name).toList());
            instrumentation.addTransformer(transformer(bites, new Listener(folder)));
        } catch (IOException | RuntimeException e) {
            giveUp(argument, e);
        }
    }

    /** @param listener is told what was changed, and what could not be */
    static ClassFileTransformer transformer(List<Bite> bites, AgentBuilder.Listener listener) {
        AgentBuilder builder = new AgentBuilder.Default(new ByteBuddy().with(TypeValidation.DISABLED))
                .disableClassFormatChanges()
                .ignore(ElementMatchers.none())
                .with(listener);
        for (Bite bite : bites) {
            builder = builder.type(ElementMatchers.named(bite.type()))
                    .transform((type, description, loader, module, domain) -> bitten(type, description, bite));
        }
        return builder.makeRaw();
    }

    private static DynamicType.Builder<?> bitten(DynamicType.Builder<?> type, TypeDescription description, Bite bite) {
        if (description.getDeclaredMethods().filter(bite::isOf).size() != 1) {
            throw new IllegalStateException("there is no " + bite.name() + bite.parameters());
        }
        return type.visit(Advice.to(bite.advice()).on(bite::isOf));
    }

    /** A process that is not bitten as it should be proves nothing. */
    static void giveUp(String what, Throwable because) {
        System.err.println("the seeded bug cannot be put in: " + what);
        because.printStackTrace();
        Runtime.getRuntime().halt(CANNOT_BITE);
    }

    /** Notes each class that was changed, and ends the process when one cannot be. */
    private static final class Listener extends AgentBuilder.Listener.Adapter {

        private final Path folder;

        Listener(Path folder) {
            this.folder = folder;
        }

        @Override
        public void onTransformation(
                TypeDescription type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                boolean loaded,
                DynamicType changed) {
            try {
                Files.writeString(folder.resolve(type.getName()), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onError(
                String type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                boolean loaded,
                Throwable because) {
            giveUp(type, because);
        }
    }
}
