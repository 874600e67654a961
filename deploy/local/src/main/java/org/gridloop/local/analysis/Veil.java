package org.gridloop.local.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gridloop.events.EventRegistry;

/**
 * Keeps people out of the analysts' files. Reporters and accounts get pseudonyms: the same within one export, another in the
 * next, and nobody can find the way back, because their key is made for the export and kept nowhere. Of a fact only components
 * named here are taken over, so that one added later stays out until somebody has thought about it.
 */
final class Veil {

    /** Codes, numbers, times and words of ours. */
    static final Set<String> KEPT = Set.of("""
            answerBy arbitrated area assistants automatic by cadence calendarVersion callbackNo
            catalogueVersion category channel checkBy checkNo checker clockStart closing complaint
            confidential contact contacted deadlines decisionNo dispatchNo doneBy escalatesAgainAt evidence
            extensionNo fastTrack filing finding finishBy finishLimitMinutes fromArea fromLevel fromTier
            givenCrs granted grid handledBy heldAt inTime issueId leadUnit leads likeness limitClock
            masterIssueId measure mediaType mergeNo mergedIssueId metres missing newFinishBy nextUnit
            occasion occurredAt oldFinishBy passedDeadline place proposedUnit reachable referenceVersion
            reminderNo reopenNo reportInBy reportedIn result resumedAt returnNo reviewNo rule satisfaction
            sha256 signBy size solved suggested supervisionNo suspendedAt suspendedUntil tier toArea
            toLevel toTier unit units until upheld urgency verificationNo verifyBy whistleNo""".split("\\s+"));

    /** Free text, masked by pattern; somebody may have written a name into it. */
    static final Set<String> TEXT =
            Set.of("title", "text", "note", "explanation", "question", "done", "conclusion", "topic", "decision");

    /** Who it is stays hidden, that it is the same does not. */
    static final Map<String, String> PSEUDONYMS = Map.of("reporterRef", "r", "reviewer", "a");

    /** A way to a person, or of no use to an analyst. */
    static final Set<String> LEFT_OUT = Set.of("ticket", "externalId", "requestDigest", "givenLon", "givenLat", "name");

    /** Rounded to about a hundred metres. */
    static final Set<String> ROUNDED = Set.of("lon", "lat");

    /** Where {@code reason} is words, not a code. */
    private static final Set<String> REASON_IN_WORDS =
            Set.of("response.return-requested.v1", "routing.return-refused.v1");

    private final boolean withText;
    private final Mac mac;

    /** @param withText whether free text is taken over */
    Veil(boolean withText) {
        this.withText = withText;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC with SHA-256", e);
        }
        Arrays.fill(key, (byte) 0);
    }

    String reporter(String reference) {
        return pseudonym("r", reference);
    }

    /** @return empty for none; a service's own name as it is */
    String account(Attributes attributes) {
        return attributes.account().isEmpty() || attributes.role().equals("automation")
                ? attributes.account()
                : pseudonym("a", attributes.account());
    }

    /** A request is named after who sent it; a fact after its issue. */
    String cause(Attributes attributes) {
        return attributes.causationId().startsWith("/") ? attributes.causationId() : "request";
    }

    /** @return the fact without people; empty for one that this code does not know */
    Optional<ObjectNode> data(Fact fact) {
        if (EventRegistry.typeOf(fact.type()).isEmpty() || !fact.data().isObject()) {
            return Optional.empty();
        }
        ObjectNode data = object(fact.data());
        JsonNode reason = fact.data().path("reason");
        if (reason.isTextual() && (withText || !REASON_IN_WORDS.contains(fact.type()))) {
            data.set("reason", reason);
        }
        return Optional.of(data);
    }

    private ObjectNode object(JsonNode from) {
        ObjectNode to = JsonNodeFactory.instance.objectNode();
        from.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            String kind = PSEUDONYMS.get(name);
            if (kind != null && value.isTextual()) {
                to.put(name, pseudonym(kind, value.asText()));
            } else if (ROUNDED.contains(name) && value.isNumber()) {
                to.put(name, Math.round(value.asDouble() * 1000) / 1000.0);
            } else if (KEPT.contains(name) || withText && TEXT.contains(name)) {
                to.set(name, inside(value));
            }
        });
        return to;
    }

    private JsonNode inside(JsonNode value) {
        if (value.isObject()) {
            return object(value);
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> list.add(inside(one)));
            return list;
        }
        return value;
    }

    private String pseudonym(String kind, String who) {
        byte[] hash = mac.doFinal((kind + ":" + who).getBytes(StandardCharsets.UTF_8));
        return kind + "-" + HexFormat.of().formatHex(hash, 0, 10);
    }
}
