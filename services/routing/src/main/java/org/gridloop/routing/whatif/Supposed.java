package org.gridloop.routing.whatif;

import org.gridloop.backbone.hearing.Heard;

/**
 * One thing that would have been otherwise.
 *
 * @param what {@code unit}, {@code owner}, {@code sign-by}, {@code finish-by}, {@code signed-in-time},
 *     {@code finished-in-time}, {@code return}, {@code escalation} or {@code supervision}
 * @param was as the fact tells it
 * @param wouldBe as it would tell it
 * @param because the rule that says so, in words
 * @param fact the fact responsible, as the cause of others names it
 * @param type its wire name
 */
public record Supposed(String what, String was, String wouldBe, String because, String fact, String type) {

    static Supposed of(String what, Object was, Object wouldBe, String because, Heard heard, String type) {
        return new Supposed(what, was.toString(), wouldBe.toString(), because, heard.reference(), type);
    }
}
