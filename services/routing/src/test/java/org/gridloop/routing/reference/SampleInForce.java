package org.gridloop.routing.reference;

import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.routing.sheets.Sheet;
import org.gridloop.sample.SampleDistrict;

/** The sample district as version 1 of everything. */
final class SampleInForce {

    private SampleInForce() {}

    static InForce versionOne() {
        InForce inForce = new InForce();
        inForce.take(new SampleSheets(new ReferenceFiles(SampleDistrict.directory()))
                .all().stream().map((Sheet sheet) -> new InForce.Kept(1, sheet)).toList());
        return inForce;
    }
}
