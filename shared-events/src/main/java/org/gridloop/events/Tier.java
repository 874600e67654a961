package org.gridloop.events;

import java.util.Optional;

/** The four tiers 网格, 社区, 街道, 区, lowest first. A code of an area begins with the code of every area above it. */
public enum Tier {
    GRID(14),
    COMMUNITY(12),
    STREET(9),
    DISTRICT(6);

    private final int codeLength;

    Tier(int codeLength) {
        this.codeLength = codeLength;
    }

    /** @return how many digits the code of an area at this tier has */
    public int codeLength() {
        return codeLength;
    }

    /** @return the next tier up, or empty for the district */
    public Optional<Tier> above() {
        return this == DISTRICT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /**
     * @param areaCode the code of any area at this tier or below
     * @return the code of the area at this tier that contains it
     * @throws IllegalArgumentException when the area lies above this tier
     */
    public String areaOf(String areaCode) {
        if (areaCode.length() < codeLength) {
            throw new IllegalArgumentException("area " + areaCode + " lies above tier " + this);
        }
        return areaCode.substring(0, codeLength);
    }

    /** @throws IllegalArgumentException when the code has the length of no tier */
    public static Tier ofArea(String areaCode) {
        for (Tier tier : values()) {
            if (tier.codeLength == areaCode.length()) {
                return tier;
            }
        }
        throw new IllegalArgumentException("not an area code: " + areaCode);
    }
}
