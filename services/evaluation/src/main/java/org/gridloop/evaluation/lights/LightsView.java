package org.gridloop.evaluation.lights;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.evaluation.lights.LightRow.Phase;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** What the colour of every issue follows from; the colour itself follows from the time, too. */
@Singleton
class LightsView extends IssueRowView<LightRow> {

    @Override
    public String name() {
        return "lights";
    }

    @Override
    public List<String> tables() {
        return List.of("lights");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return switch (event) {
            case IssueReported e -> true;
            case IssueSupplemented e -> true;
            case IssueFiled e -> true;
            case IssueRejected e -> true;
            case IssueVoided e -> true;
            case IssueWithdrawn e -> true;
            case IssueMerged e -> true;
            case IssueUnmerged e -> true;
            case IssueDispatched e -> true;
            case TierEscalated e -> true;
            case TierLowered e -> true;
            case ExtensionApproved e -> true;
            case HandlingSuspended e -> true;
            case HandlingResumed e -> true;
            case SupervisionOrdered e -> true;
            case SupervisionRaised e -> true;
            case SupervisionLifted e -> true;
            case HandlingFinished e -> true;
            case CheckFailed e -> true;
            case IssueClosed e -> true;
            case IssueReopened e -> true;
            default -> false;
        };
    }

    @Override
    protected @Nullable LightRow evolve(@Nullable LightRow row, Heard heard) {
        if (heard.event() instanceof IssueReported e && row == null) {
            return LightRow.begun(e.issueId(), heard.time(), e.category(), e.grid());
        }
        if (heard.event() instanceof IssueDispatched e) {
            LightRow known = row == null ? LightRow.begun(e.issueId(), heard.time(), null, null) : row;
            return known.filed(e.filing().category(), e.filing().grid())
                    .dispatched(e.tier(), e.area(), e.unit(), e.deadlines().finishBy());
        }
        return row == null ? null : after(row, heard.event());
    }

    private static LightRow after(LightRow row, DomainEvent event) {
        return switch (event) {
            case IssueSupplemented e when Boolean.TRUE.equals(e.complaint()) -> row.complained();
            case IssueFiled e -> row.filed(e.filing().category(), e.filing().grid());
            case IssueRejected e -> row.as(Phase.GONE);
            case IssueVoided e -> row.as(Phase.GONE);
            case IssueWithdrawn e -> row.as(Phase.GONE);
            case IssueMerged e -> row.as(Phase.GONE);
            case IssueUnmerged e -> row.as(Phase.OPEN);
            case TierEscalated e -> row.ownedBy(e.toTier(), e.toArea());
            case TierLowered e -> row.ownedBy(e.toTier(), e.toArea());
            case ExtensionApproved e -> row.due(e.newFinishBy());
            case HandlingSuspended e -> row.due(e.newFinishBy());
            case HandlingResumed e -> row.due(e.newFinishBy());
            case SupervisionOrdered e -> row.supervised(1, false);
            case SupervisionRaised e -> row.supervised(e.toLevel(), true);
            case SupervisionLifted e -> row.supervised(0, false);
            case HandlingFinished e -> row.finished();
            case CheckFailed e -> row.reworked();
            case IssueClosed e when e.masterIssueId() == null -> row.closed(e);
            case IssueReopened e -> row.as(Phase.OPEN);
            default -> row;
        };
    }

    @Override
    protected Map<String, LightRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from lights where issue_id = any (?)", LightsView::read, issueIds).stream()
                .collect(Collectors.toMap(LightRow::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<LightRow> rows) throws SQLException {
        tx.batch(
                """
                insert into lights (issue_id, begun_at, phase, category, grid, tier, area, unit, finish_by, waiting,
                                    complaints, reworks, level, raised, contented, alarming, overdue_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update
                set phase = excluded.phase, category = excluded.category, grid = excluded.grid, tier = excluded.tier,
                    area = excluded.area, unit = excluded.unit, finish_by = excluded.finish_by,
                    waiting = excluded.waiting, complaints = excluded.complaints, reworks = excluded.reworks,
                    level = excluded.level, raised = excluded.raised, contented = excluded.contented, alarming = excluded.alarming,
                    overdue_at = excluded.overdue_at
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.begunAt(),
                        row.phase(),
                        row.category(),
                        row.grid(),
                        row.tier(),
                        row.area(),
                        row.unit(),
                        row.finishBy(),
                        row.waiting(),
                        row.complaints(),
                        row.reworks(),
                        row.level(),
                        row.raised(),
                        row.contented(),
                        row.isAlarming(),
                        row.overdueAt()));
    }

    static LightRow read(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        return new LightRow(
                row.getString("issue_id"),
                time(row, "begun_at"),
                Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getString("category"),
                row.getString("grid"),
                tier == null ? null : Tier.valueOf(tier.toUpperCase(Locale.ROOT)),
                row.getString("area"),
                row.getString("unit"),
                Rows.instant(row, "finish_by"),
                row.getBoolean("waiting"),
                row.getInt("complaints"),
                row.getInt("reworks"),
                row.getInt("level"),
                row.getBoolean("raised"),
                row.getBoolean("contented"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.instant(row, column));
    }
}
