package org.gridloop.backbone.showing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.deciding.Refusal;

/** Where a page ended, newest first: the time and id of its last row, opaque to the caller. */
public record Cursor(Instant at, String id) {

    /** Before the newest row. */
    public static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "~");

    private enum Broken implements Reason {
        CURSOR;

        @Override
        public String code() {
            return "broken-cursor";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String english() {
            return "The cursor is not one this service gave out; start again without it.";
        }

        @Override
        public String chinese() {
            return "翻页标记无效，请去掉 cursor 从第一页重新查询。";
        }
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal when the text is no cursor */
    public static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            if (space < 0) {
                throw Refusal.refused(Broken.CURSOR);
            }
            return new Cursor(Instant.parse(plain.substring(0, space)), plain.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.refused(Broken.CURSOR);
        }
    }
}
