package org.gridloop.intake.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTest {

    private final KeyedHash hash = new KeyedHash(KeysForTests.KEY.derived("test"));

    @Test
    void valuesAreToldApartWhereverTheBorderBetweenThemLies() {
        assertThat(hash.sum().add("ab").add("c").done())
                .isNotEqualTo(hash.sum().add("a").add("bc").done());
    }

    @Test
    void nothingIsNotTheSameAsAnEmptyText() {
        assertThat(hash.sum().add("").done())
                .isNotEqualTo(hash.sum().add((String) null).done());
    }

    @Test
    void anotherKeyGivesAnotherHash() {
        KeyedHash other = new KeyedHash(KeysForTests.ANOTHER_KEY.derived("test"));

        assertThat(other.sum().add("a").done()).isNotEqualTo(hash.sum().add("a").done());
    }
}
