package org.gridloop.intake.keys;

import java.util.Arrays;

/** A key that opens nothing real. */
public final class KeysForTests {

    public static final VaultKey KEY = filledWith((byte) 7);
    public static final VaultKey ANOTHER_KEY = filledWith((byte) 8);

    private KeysForTests() {}

    private static VaultKey filledWith(byte value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, value);
        return new VaultKey(bytes);
    }
}
