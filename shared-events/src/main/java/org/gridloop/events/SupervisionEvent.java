package org.gridloop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What routing tells about reminding and supervising. None of these moves the issue or its clock. */
public sealed interface SupervisionEvent extends RoutingEvent {

    /**
     * 催办: the unit is asked to hurry.
     *
     * @param reminderNo 1 for the issue's first, then counting up
     * @param unit who holds the order
     * @param tier which tier owned the issue
     * @param area code of the area that owned it
     * @param reason {@code reporter-asked}, {@code due-soon}, {@code overdue} or {@code other}
     * @param explanation masked
     */
    @EventType("routing.issue-reminded")
    record IssueReminded(
            String issueId,
            int dispatchNo,
            int reminderNo,
            String unit,
            Tier tier,
            String area,
            String reason,
            @Nullable String explanation)
            implements SupervisionEvent {}

    /**
     * 督办: a supervisor watches the issue, at level 1.
     *
     * @param supervisionNo 1 for the issue's first, then counting up
     * @param unit who holds the order
     * @param tier which tier owned the issue
     * @param area code of the area that owned it
     * @param reason {@code public-concern}, {@code danger}, {@code repeated}, {@code leader-asked} or {@code other}
     * @param explanation masked
     * @param answerBy until when the unit is to say how it stands
     */
    @EventType("routing.supervision-ordered")
    record SupervisionOrdered(
            String issueId,
            int dispatchNo,
            int supervisionNo,
            String unit,
            Tier tier,
            String area,
            String reason,
            String explanation,
            @Nullable Instant answerBy)
            implements SupervisionEvent {}

    /**
     * 督办升级: the supervision is one level higher now, up to 3.
     *
     * @param supervisionNo the supervision that is raised; a new one when there was none
     * @param fromLevel 0 when the issue was not supervised
     * @param reason by itself {@code overdue}, {@code third-return}, {@code third-rework} or
     *     {@code second-reopening}; a supervisor's are those of an order
     * @param passedDeadline which deadline passed, when it is overdue
     * @param automatic whether nobody had to decide
     */
    @EventType("routing.supervision-raised")
    record SupervisionRaised(
            String issueId,
            int dispatchNo,
            int supervisionNo,
            int fromLevel,
            int toLevel,
            String unit,
            Tier tier,
            String area,
            String reason,
            @Nullable String explanation,
            @Nullable Instant passedDeadline,
            boolean automatic)
            implements SupervisionEvent {}

    /**
     * 解除督办: nobody watches it any longer.
     *
     * @param fromLevel the level it had
     * @param reason {@code handled}, {@code ordered-in-error} or {@code other}
     * @param explanation masked
     */
    @EventType("routing.supervision-lifted")
    record SupervisionLifted(
            String issueId,
            int dispatchNo,
            int supervisionNo,
            int fromLevel,
            String unit,
            String reason,
            @Nullable String explanation)
            implements SupervisionEvent {}
}
