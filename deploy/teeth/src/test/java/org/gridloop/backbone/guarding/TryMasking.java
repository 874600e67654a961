package org.gridloop.backbone.guarding;

import java.util.function.Supplier;

/** A telephone number in a text. */
public final class TryMasking implements Supplier<String> {
    @Override
    public String get() {
        return Masking.mask("电话 13900001234").contains("13900001234") ? "as it came" : "masked";
    }
}
