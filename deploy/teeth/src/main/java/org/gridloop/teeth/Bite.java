package org.gridloop.teeth;

import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;

/**
 * One method that does something else than it should.
 *
 * @param type the class it is in
 * @param parameters their classes' names without package
 * @param advice what is done before or after it, or instead
 */
record Bite(String type, String method, List<String> parameters, Class<?> advice) {

    Bite {
        parameters = List.copyOf(parameters);
    }

    boolean isOf(MethodDescription candidate) {
        return candidate.getName().equals(method)
                && candidate.getParameters().asTypeList().asErasures().stream()
                        .map(TypeDescription::getSimpleName)
                        .toList()
                        .equals(parameters);
    }

    /** As it is known in the folder of those that were put in. */
    String name() {
        return type + "." + method;
    }
}
