package org.gridloop.backbone.guarding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text with a NUL character in it: nobody types one, and no database of ours stores it. */
final class NulInText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    NulInText(JsonParser parser) {
        super(parser, "a text holds a NUL character");
    }
}
