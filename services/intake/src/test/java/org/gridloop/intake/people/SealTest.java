package org.gridloop.intake.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gridloop.intake.keys.KeysForTests;
import org.gridloop.intake.people.Seal.Sealed;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String REF = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final Person PERSON = new Person("王安", "13900001111", "杏花路 3 号", null, "请拨打 13900001111");

    private final Seal seal = new Seal(KeysForTests.KEY.derived("people"));

    @Test
    void whatWasSealedOpensAgainAsItWas() {
        assertThat(seal.open(REF, seal.seal(REF, PERSON))).isEqualTo(PERSON);
    }

    @Test
    void theCiphertextShowsNothingAndIsAnotherEveryTime() {
        Sealed sealed = seal.seal(REF, PERSON);

        assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain("13900001111");
        assertThat(seal.seal(REF, PERSON).ciphertext()).isNotEqualTo(sealed.ciphertext());
        assertThat(seal.seal(REF, PERSON).wrappedKey()).isNotEqualTo(sealed.wrappedKey());
    }

    @Test
    void anotherVaultKeyDoesNotOpenIt() {
        Sealed sealed = seal.seal(REF, PERSON);
        Seal other = new Seal(KeysForTests.ANOTHER_KEY.derived("people"));

        assertThatThrownBy(() -> other.open(REF, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowMovedToAnotherPersonDoesNotOpen() {
        Sealed sealed = seal.seal(REF, PERSON);

        assertThatThrownBy(() -> seal.open("00000000-0000-5000-8000-000000000000", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheRowsOwnKeyNothingOpens() {
        Sealed sealed = seal.seal(REF, PERSON);
        Sealed another = seal.seal(REF, PERSON);

        assertThatThrownBy(() -> seal.open(REF, new Sealed(another.wrappedKey(), sealed.ciphertext())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPersonNeverShowsInALogLine() {
        assertThat(PERSON).hasToString("Person[...]");
    }
}
