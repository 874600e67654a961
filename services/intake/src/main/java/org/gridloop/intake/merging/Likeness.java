package org.gridloop.intake.merging;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike two texts are, 0 to 1: Sørensen's and Dice's coefficient over pairs of neighbouring letters. Chinese is
 * written without blanks and most of its words have two characters, so the pairs come close to words without a
 * dictionary; the order of the sentences and a typing error weigh little, and the same two texts always get the same
 * number, which a clerk can check.
 */
final class Likeness {

    private Likeness() {}

    static double of(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long shared = pairs.stream().filter(others::contains).count();
        return 2.0 * shared / (pairs.size() + others.size());
    }

    /** Digits, punctuation and the stars of masking say nothing about the matter. */
    private static Set<String> pairs(String text) {
        int[] letters = text.codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
