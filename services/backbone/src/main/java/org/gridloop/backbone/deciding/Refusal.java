package org.gridloop.backbone.deciding;

import org.jspecify.annotations.Nullable;

/** A "no" with a code: the command changed nothing. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final @Nullable String about;

    private Refusal(Reason reason, @Nullable String about) {
        super(about == null ? reason.code() : reason.code() + ": " + about, null, false, false);
        this.reason = reason;
        this.about = about;
    }

    public static Refusal refused(Reason reason) {
        return new Refusal(reason, null);
    }

    /** @param about what exactly was wrong, such as the unknown code; never a person's data */
    public static Refusal refused(Reason reason, String about) {
        return new Refusal(reason, about);
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable String about() {
        return about;
    }
}
