package org.gridloop.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gridloop.local.Suite;
import org.gridloop.local.importing.District.Department;
import org.gridloop.local.importing.Progress;
import org.gridloop.local.rest.RestClient;
import org.gridloop.parts.PartFailure;

/** Plays everybody until every issue has ended, or nothing moves any more. */
final class Demo {

    private static final Duration NOTHING_MOVES = Duration.ofSeconds(240);
    private static final Duration VIEWS_FOLLOW = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int REPORTERS = 8;
    private static final int ACTORS = 16;

    private final Suite suite;
    private final Run run;
    private final Casting casting;
    private final Consumer<String> say;
    private final RestClient rest;
    private final AtomicInteger byTopic = new AtomicInteger();
    private final AtomicInteger byList = new AtomicInteger();

    Demo(Suite suite, Run run, Casting casting, Consumer<String> say) {
        this.suite = suite;
        this.run = run;
        this.casting = casting;
        this.say = say;
        this.rest = RestClient.of(suite);
    }

    /** @throws PartFailure when a service or the broker stays away */
    Outcome play() {
        List<FeedReader> feeds = new ArrayList<>();
        Theatre theatre = null;
        long begun = System.nanoTime();
        try (FactLog log = new FactLog(suite.kafka());
                Crew reporters = new Crew(REPORTERS);
                Crew actors = new Crew(ACTORS);
                Rounds rounds = new Rounds(actors);
                Progress progress = Progress.of("demo", run.size())) {
            Units units = new Units(run, rest, actors);
            List<String> byFeed = unitsWithFeed();
            byFeed.forEach(unit -> feeds.add(new FeedReader(suite.kafka(), unit, units, byTopic)));
            Lights lights = new Lights(run, rest);
            BoardSums boards = new BoardSums(run, rest);
            begin(rounds, new Lists(run, rest, units, new Inspection(run, rest, actors), byList), feeds, byFeed);
            rounds.begin("lights", lights::lookNowAndThen);
            rounds.begin("boards", boards::lookNowAndThen);
            theatre = new Theatre(new Stage(suite, run, rest, log, units, lights), actors);
            theatre.begin(casting);
            new Desk(run, rest, reporters, actors).reportAll();
            watch(log, progress, () -> {
                reporters.stopIfFailed();
                actors.stopIfFailed();
                log.stopIfFailed();
            });
            log.awaitEnd(Duration.ofSeconds(30));
            int seconds = (int) Math.ceilDiv(System.nanoTime() - begun, TimeUnit.SECONDS.toNanos(1));
            Map<String, Tale> tales = tales(log);
            progress.at(ended(tales), "");
            Outcome outcome = Outcome.of(tales, id -> run.hasEnded(id, log.of(id)), seconds);
            sayWhatFailed(tales, outcome, actors);
            lights.lookUntilClosed(VIEWS_FOLLOW);
            boards.lookAtTheEnd(VIEWS_FOLLOW);
            return outcome.with(whole(outcome, lights, boards));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        } catch (TimeoutException e) {
            throw new PartFailure("" + e.getMessage(), e);
        } finally {
            feeds.forEach(FeedReader::close);
            if (theatre != null) {
                theatre.close();
            }
        }
    }

    private Outcome.Whole whole(Outcome outcome, Lights lights, BoardSums boards) {
        return new Outcome.Whole(
                suite.timeScale(),
                casting.scripts().keySet().stream().map(Script::name).toList(),
                run.broken(),
                casting.expected().stream()
                        .filter(fact -> !outcome.facts().containsKey(fact))
                        .toList(),
                lights.counts(),
                boards.found());
    }

    /** How the orders of units became known to them. */
    String ways() {
        long departments = run.district().departments().size();
        return String.format(
                Locale.ROOT,
                "%,d orders became known by the units' own topics (%d of the %d units that have one), %,d over REST (the"
                        + " other %d departments, and the areas' own offices)",
                byTopic.get(),
                unitsWithFeed().size(),
                run.district().departments().stream().filter(Department::feed).count(),
                byList.get(),
                departments - unitsWithFeed().size());
    }

    private void begin(Rounds rounds, Lists lists, List<FeedReader> feeds, List<String> byFeed) {
        List<String> others = run.district().departments().stream()
                .map(Department::id)
                .filter(id -> !byFeed.contains(id))
                .toList();
        rounds.begin("feeds", () -> feeds.forEach(FeedReader::lookAgain));
        rounds.begin("departments", () -> lists.departments(others));
        rounds.begin("offices", lists::offices);
        rounds.begin("returns", lists::returns);
        rounds.begin("checks", lists::checks);
        rounds.begin("callbacks", lists::callbacks);
    }

    /** Every other unit of those that have a feed. */
    private List<String> unitsWithFeed() {
        List<String> all = run.district().departments().stream()
                .filter(Department::feed)
                .map(Department::id)
                .toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private void watch(FactLog log, Progress progress, Runnable stopIfFailed) throws InterruptedException {
        long told = -1;
        long movedAt = System.nanoTime();
        while (true) {
            stopIfFailed.run();
            Map<String, Tale> tales = tales(log);
            long ended = ended(tales);
            long facts = tales.values().stream()
                    .mapToLong(tale -> tale.facts().size())
                    .sum();
            progress.at(ended, String.format(Locale.ROOT, "ended; %,d reported, %,d facts", tales.size(), facts));
            if (run.isReported() && ended == tales.size()) {
                return;
            }
            if (facts != told) {
                told = facts;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > NOTHING_MOVES.toNanos()) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }

    private long ended(Map<String, Tale> tales) {
        return tales.entrySet().stream()
                .filter(issue -> run.hasEnded(issue.getKey(), issue.getValue()))
                .count();
    }

    private Map<String, Tale> tales(FactLog log) {
        Map<String, Tale> tales = new HashMap<>();
        run.issues().forEach(id -> tales.put(id, log.of(id)));
        return tales;
    }

    private void sayWhatFailed(Map<String, Tale> tales, Outcome outcome, Crew actors) {
        run.notTaken().forEach((report, reason) -> say.accept("Report " + (report + 1) + " was not taken: " + reason));
        for (String id : outcome.failed()) {
            Standing standing = tales.getOrDefault(id, Tale.UNTOLD).standing();
            String wrong = standing.wrong();
            say.accept("Not ended: " + id + ", " + standing.stage() + (wrong == null ? "" : "; impossible: " + wrong)
                    + actors.refusalOf(id)
                            .map(refusal -> "; last refusal: " + refusal)
                            .orElse(""));
        }
    }
}
