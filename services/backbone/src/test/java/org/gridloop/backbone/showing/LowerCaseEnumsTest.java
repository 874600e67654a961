package org.gridloop.backbone.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.junit.jupiter.api.Test;

class LowerCaseEnumsTest {

    @Test
    void constantsAreDescribedAsTheyAreWritten() {
        var schema = OASFactory.createSchema().enumeration(List.of("FILED", "REPORT_IN", "already-so", "Mixed", 3));

        assertThat(new LowerCaseEnums().filterSchema(schema).getEnumeration())
                .containsExactly("filed", "report_in", "already-so", "Mixed", 3);
    }

    @Test
    void whatIsNoEnumIsLeftAlone() {
        assertThat(new LowerCaseEnums().filterSchema(OASFactory.createSchema()).getEnumeration())
                .isNull();
    }
}
