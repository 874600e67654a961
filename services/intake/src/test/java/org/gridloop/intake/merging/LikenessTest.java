package org.gridloop.intake.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void theSameWordsAreWhollyAlike() {
        assertThat(Likeness.of("北门外的井盖一压就响", "北门外的井盖一压就响")).isEqualTo(1);
    }

    @Test
    void punctuationDigitsCaseAndMaskingSayNothing() {
        assertThat(Likeness.of("Lamp is dark!", "lamp is DARK 139********")).isEqualTo(1);
    }

    @Test
    void itIsTwiceTheSharedPairsOverAllPairs() {
        // 井盖 盖松 松动 and 井盖 盖破 破损: one of three and three
        assertThat(Likeness.of("井盖松动", "井盖破损")).isEqualTo(2.0 / 6, within(1e-12));
    }

    @Test
    void theOrderOfTheTwoDoesNotMatter() {
        assertThat(Likeness.of("门口垃圾没人清", "垃圾堆在门口")).isEqualTo(Likeness.of("垃圾堆在门口", "门口垃圾没人清"));
    }

    @Test
    void anotherMatterIsNotAlike() {
        assertThat(Likeness.of("路灯不亮三天了", "广场舞噪声扰民")).isZero();
    }

    @Test
    void wordlessTextsAreAlikeToNothing() {
        assertThat(Likeness.of("", "")).isZero();
        assertThat(Likeness.of("灯", "灯")).isZero();
        assertThat(Likeness.of("***", "12345")).isZero();
    }

    @Test
    void rareCharactersBeyondTheBasicPlaneCountAsOneLetter() {
        assertThat(Likeness.of("𠮷野家", "𠮷野屋")).isEqualTo(0.5);
    }
}
