package org.gridloop.response.reference;

import java.util.Map;

/**
 * Which evidence a finish needs, by sub-class of the catalogue.
 *
 * @param byCategory what the catalogue asks for; a sub-class it does not know asks for nothing
 */
public record EvidenceRules(Map<String, Asked> byCategory) {

    /** What the catalogue asks for. */
    public enum Asked {
        NONE,
        TEXT,
        PHOTO
    }

    public EvidenceRules {
        byCategory = Map.copyOf(byCategory);
    }

    /**
     * @param done what the unit says it did, possibly blank
     * @param references how many photographs or documents it refers to
     * @return whether that is enough; a photograph is proof of itself, so its finish may come without words
     */
    public boolean isEnough(String category, String done, int references) {
        return switch (byCategory.getOrDefault(category, Asked.NONE)) {
            case NONE -> true;
            case TEXT -> !done.isBlank();
            case PHOTO -> references > 0;
        };
    }
}
