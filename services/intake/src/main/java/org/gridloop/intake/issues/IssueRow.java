package org.gridloop.intake.issues;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.Place;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An issue over its whole life.
 *
 * @param facts how many facts were heard of it; rises with each
 * @param master the issue it goes on with, or went on with when it closed
 * @param account who reported it; none while only the stream is known
 */
record IssueRow(
        String issueId,
        int facts,
        IssueStatus status,
        Report report,
        Filed filed,
        Order order,
        Turns turns,
        Ending ending,
        @Nullable String master,
        @Nullable String account,
        @Nullable Instant updatedAt) {

    /** What was reported. */
    record Report(
            String ticket,
            String channel,
            String title,
            String text,
            List<String> supplements,
            @Nullable String externalId,
            @Nullable String reporterRef,
            boolean confidential,
            @Nullable Place place,
            @Nullable Instant occurredAt,
            @Nullable Instant at) {

        Report {
            supplements = List.copyOf(supplements);
        }

        Report at(@Nullable Place found) {
            return found == null
                    ? this
                    : new Report(
                            ticket,
                            channel,
                            title,
                            text,
                            supplements,
                            externalId,
                            reporterRef,
                            confidential,
                            found,
                            occurredAt,
                            at);
        }

        Report with(String supplement) {
            List<String> more = new java.util.ArrayList<>(supplements);
            more.add(supplement);
            return new Report(
                    ticket, channel, title, text, more, externalId, reporterRef, confidential, place, occurredAt, at);
        }
    }

    /** What it was filed as; until then, as what it was reported. */
    record Filed(
            @Nullable String category,
            @Nullable Urgency urgency,
            @Nullable String grid,
            @Nullable Boolean reachable,
            boolean fastTrack,
            @Nullable Instant at) {

        /** What somebody found on the spot, where it knows better. */
        Filed found(@Nullable String betterCategory, @Nullable String betterGrid) {
            return new Filed(
                    betterCategory == null ? category : betterCategory,
                    urgency,
                    betterGrid == null ? grid : betterGrid,
                    reachable,
                    fastTrack,
                    at);
        }
    }

    /** Whose work it is. */
    record Order(
            int dispatchNo,
            @Nullable Tier tier,
            @Nullable String area,
            @Nullable String unit,
            @Nullable Instant signBy,
            @Nullable Instant finishBy,
            @Nullable Instant at,
            @Nullable Instant signedAt,
            @Nullable Instant finishedAt) {

        static final Order NONE = new Order(0, null, null, null, null, null, null, null, null);

        Order signed(@Nullable Instant when) {
            return new Order(dispatchNo, tier, area, unit, signBy, finishBy, at, when, finishedAt);
        }

        Order finished(@Nullable Instant when) {
            return new Order(dispatchNo, tier, area, unit, signBy, finishBy, at, signedAt, when);
        }

        Order dueBy(Instant newFinishBy) {
            return new Order(dispatchNo, tier, area, unit, signBy, newFinishBy, at, signedAt, finishedAt);
        }

        Order ownedBy(Tier newTier, String newArea) {
            return new Order(dispatchNo, newTier, newArea, unit, signBy, finishBy, at, signedAt, finishedAt);
        }
    }

    /** How often it had to be done again. */
    record Turns(int returned, int reworked, int reopened) {
        static final Turns NONE = new Turns(0, 0, 0);
    }

    /** How it ended. */
    record Ending(
            @Nullable Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable Instant at) {
        static final Ending NONE = new Ending(null, null, null, null, null, null);
    }

    IssueRow is(IssueStatus newStatus) {
        return new IssueRow(issueId, facts, newStatus, report, filed, order, turns, ending, master, account, updatedAt);
    }

    IssueRow with(Report newReport) {
        return new IssueRow(issueId, facts, status, newReport, filed, order, turns, ending, master, account, updatedAt);
    }

    IssueRow with(Filed newFiled) {
        return new IssueRow(issueId, facts, status, report, newFiled, order, turns, ending, master, account, updatedAt);
    }

    IssueRow with(Order newOrder) {
        return new IssueRow(issueId, facts, status, report, filed, newOrder, turns, ending, master, account, updatedAt);
    }

    IssueRow with(Turns newTurns) {
        return new IssueRow(issueId, facts, status, report, filed, order, newTurns, ending, master, account, updatedAt);
    }

    IssueRow with(Ending newEnding) {
        return new IssueRow(issueId, facts, status, report, filed, order, turns, newEnding, master, account, updatedAt);
    }

    IssueRow mergedInto(@Nullable String newMaster) {
        return new IssueRow(issueId, facts, status, report, filed, order, turns, ending, newMaster, account, updatedAt);
    }

    IssueRow heard(int allFacts, @Nullable Instant at) {
        return new IssueRow(issueId, allFacts, status, report, filed, order, turns, ending, master, account, at);
    }
}
