package org.gridloop.backbone.deciding;

/** A coded refusal; an enum in the feature that refuses, with a sentence for the caller in both languages. */
public interface Reason {

    /** @return stable, kebab-case, such as {@code unknown-category} */
    String code();

    /** @return the HTTP status a caller over REST gets */
    int status();

    String english();

    String chinese();
}
