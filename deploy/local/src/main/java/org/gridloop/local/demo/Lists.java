package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.gridloop.local.Service;
import org.gridloop.local.demo.Units.Order;
import org.gridloop.local.rest.Identity;
import org.gridloop.local.rest.RestClient;

/** Those who learn of their work by asking for it over REST. */
final class Lists {

    private static final String WAITING = "/api/v1/orders?status=waiting&limit=500";

    private final Run run;
    private final RestClient rest;
    private final Units units;
    private final Inspection inspection;
    private final AtomicInteger taken;

    /** @param taken counts the orders learnt of in this way */
    Lists(Run run, RestClient rest, Units units, Inspection inspection, AtomicInteger taken) {
        this.run = run;
        this.rest = rest;
        this.units = units;
        this.inspection = inspection;
        this.taken = taken;
    }

    /** Each department asks for its own worklist. */
    void departments(Collection<String> departments) {
        for (String unit : departments) {
            each(Cast.of(unit), Service.RESPONSE, WAITING + "&unit=" + unit, "receivedAt", this::take);
        }
    }

    /** There are more than a thousand area offices: the dispatcher's list of all orders says which have work. */
    void offices() {
        each(Cast.DISPATCHER, Service.RESPONSE, WAITING, "receivedAt", item -> {
            if (item.path("unit").asText().startsWith(Cast.OFFICE)) {
                take(item);
            }
        });
    }

    void returns() {
        // Oldest first, so that all of it is looked through; answered ones leave the list.
        rest.walk(Cast.DISPATCHER, Service.ROUTING, "/api/v1/returns?status=pending&limit=500", item -> {
            inspection.decideReturn(item);
            return true;
        });
    }

    void checks() {
        each(
                Cast.SUPERVISOR,
                Service.EVALUATION,
                "/api/v1/checks?status=open&limit=500",
                "assignedAt",
                inspection::check);
    }

    void callbacks() {
        each(
                Cast.CALLBACK_SEAT,
                Service.EVALUATION,
                "/api/v1/callbacks?status=open&limit=500",
                "since",
                inspection::callBack);
    }

    /** Of a list that shows the newest first, only what this run can have brought about. */
    private void each(Identity who, Service service, String path, String time, Consumer<JsonNode> taker) {
        rest.walk(who, service, path, item -> {
            if (run.isOlder(item.path(time).asText())) {
                return false;
            }
            taker.accept(item);
            return true;
        });
    }

    private void take(JsonNode item) {
        Order order = new Order(
                item.path("issueId").asText(),
                item.path("dispatchNo").asInt(),
                item.path("unit").asText(),
                item.path("category").asText(),
                item.hasNonNull("lastReturnRefused"));
        if (units.take(order)) {
            taken.incrementAndGet();
        }
    }
}
