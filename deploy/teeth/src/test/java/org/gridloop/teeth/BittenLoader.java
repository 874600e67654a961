package org.gridloop.teeth;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.utility.JavaModule;
import org.jspecify.annotations.Nullable;

/** Loads the product's classes, and those that try them, as a JVM with the agent does. */
final class BittenLoader extends ClassLoader {

    private static final String PRODUCT = "org.gridloop.";
    private static final String OWN = "org.gridloop.teeth.";

    private final ClassFileTransformer transformer;
    private final Set<String> changed = new TreeSet<>();

    BittenLoader(List<Bite> bites) {
        super(BittenLoader.class.getClassLoader());
        this.transformer = Agent.transformer(bites, new Told());
    }

    /** @return what somebody who tries the product sees of it */
    static String seen(List<Bite> bites, Class<? extends Supplier<String>> probe) throws ReflectiveOperationException {
        var constructor = new BittenLoader(bites).loadClass(probe.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return String.valueOf(((Supplier<?>) constructor.newInstance()).get());
    }

    /** Names of the classes that were changed. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PRODUCT) || name.startsWith(OWN)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? anew(name) : loaded;
        }
    }

    private Class<?> anew(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/');
        try (@Nullable InputStream file = getParent().getResourceAsStream(path + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = file.readAllBytes();
            byte @Nullable [] bitten = transformer.transform(this, path, null, null, code);
            byte[] used = bitten == null ? code : bitten;
            return defineClass(name, used, 0, used.length);
        } catch (IOException | IllegalClassFormatException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private final class Told extends AgentBuilder.Listener.Adapter {
        @Override
        public void onTransformation(
                TypeDescription type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                boolean loaded,
                DynamicType made) {
            changed.add(type.getName());
        }

        @Override
        public void onError(
                String type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                boolean loaded,
                Throwable because) {
            throw new AssertionError(type, because);
        }
    }
}
