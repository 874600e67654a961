package org.gridloop.backbone.showing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes enums as they stand in JSON: in lower case, which the generator of the description does not know. */
public final class LowerCaseEnums implements OASFilter {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null) {
            schema.setEnumeration(values.stream().map(LowerCaseEnums::asWritten).toList());
        }
        return schema;
    }

    private static Object asWritten(Object value) {
        return value instanceof String name && CONSTANT.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : value;
    }
}
