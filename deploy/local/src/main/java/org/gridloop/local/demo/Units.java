package org.gridloop.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.local.Service;
import org.gridloop.local.demo.Plan.Part;
import org.gridloop.local.importing.District.Department;
import org.gridloop.local.importing.District.SubClass;
import org.gridloop.local.rest.Answer;
import org.gridloop.local.rest.RestClient;

/** 承办单位: sign, report progress now and then, finish, or say that it is not their work. */
final class Units {

    /**
     * @param returnWasRefused whether the unit tried to give it back and has to keep it
     */
    record Order(String issueId, int dispatchNo, String unit, String category, boolean returnWasRefused) {

        private String turn() {
            return "order " + dispatchNo + (returnWasRefused ? ", kept" : "");
        }
    }

    private final Run run;
    private final RestClient rest;
    private final Crew crew;

    Units(Run run, RestClient rest, Crew crew) {
        this.run = run;
        this.rest = rest;
        this.crew = crew;
    }

    /** @return whether the order is one of this run and had not been taken before */
    boolean take(Order order) {
        Optional<Part> part = run.partOf(order.issueId());
        return part.isPresent() && crew.doOnce(order.issueId(), order.turn(), () -> work(order, part.get()));
    }

    private void work(Order order, Part part) {
        if (part.isReturned() && order.dispatchNo() == 1 && !order.returnWasRefused() && giveBack(order)) {
            return;
        }
        ask(order, "sign", Map.of());
        if (part.hasProgress() && order.dispatchNo() == 1) {
            ask(order, "progress", Map.of("note", "已到现场，正在处置。"));
        }
        ask(order, "finish", finishing(order.issueId(), order.dispatchNo(), order.category()));
    }

    /** What a unit says when it is done. */
    Map<String, Object> finishing(String issueId, int dispatchNo, String category) {
        return Map.of("done", "已现场处置完毕，恢复正常。", "evidence", evidence(issueId, dispatchNo, category));
    }

    /** @return whether the request was taken; whoever asks too late has to do the work */
    private boolean giveBack(Order order) {
        Map<String, String> body = Map.of("reason", "该事项不属于本单位职责范围。", "proposedUnit", another(order.unit()));
        Answer answer = post(order, "return", body);
        if (answer.code().equals("return-window-passed")) {
            return false;
        }
        Crew.must(answer);
        return true;
    }

    private void ask(Order order, String deed, Object body) {
        Crew.must(post(order, deed, body));
    }

    private Answer post(Order order, String deed, Object body) {
        String path = "/api/v1/orders/" + order.issueId() + "/" + order.dispatchNo() + "/" + deed;
        String key = run.key(order.issueId() + "/" + order.turn() + "/" + deed);
        return rest.post(Cast.of(order.unit()), Service.RESPONSE, path, body, key);
    }

    /** The department that follows in the register. */
    String another(String unit) {
        List<String> ids =
                run.district().departments().stream().map(Department::id).toList();
        return ids.get((ids.indexOf(unit) + 1) % ids.size());
    }

    /** A photograph nobody took, where the catalogue asks for one. */
    private List<Map<String, Object>> evidence(String issueId, int dispatchNo, String category) {
        SubClass known = run.district().catalogue().get(category);
        if (known == null || !known.evidence().equals("photo")) {
            return List.of();
        }
        String name = issueId + "-" + dispatchNo + ".jpg";
        return List.of(Map.of("name", name, "mediaType", "image/jpeg", "size", 245_760, "sha256", sha256(name)));
    }

    private static String sha256(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
