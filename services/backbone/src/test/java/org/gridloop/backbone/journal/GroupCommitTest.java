package org.gridloop.backbone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gridloop.backbone.time.Pace;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    @Test
    void whoWaitsWhileAnotherWritesSharesTheNextCommit() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        CountDownLatch firstIsWriting = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        GroupCommit<Integer> commits = new GroupCommit<>(
                group -> {
                    sizes.add(group.size());
                    if (sizes.size() == 1) {
                        firstIsWriting.countDown();
                        awaitQuietly(othersWait);
                    }
                    group.forEach(GroupCommit.Waiting::done);
                },
                100,
                Runnable::run,
                Pace.REAL);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Thread> waiting = new ArrayList<>();
            List<Future<?>> calls = new ArrayList<>();
            calls.add(threads.submit(() -> commits.write(0)));
            firstIsWriting.await();
            for (int i = 1; i <= 10; i++) {
                int element = i;
                calls.add(threads.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    commits.write(element);
                }));
            }
            Awaitility.await().until(() -> {
                synchronized (waiting) {
                    return waiting.size() == 10
                            && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
                }
            });
            othersWait.countDown();
            for (Future<?> call : calls) {
                call.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(sizes).containsExactly(1, 10);
    }

    @Test
    void aLoserIsToldAlone() {
        GroupCommit<String> commits = new GroupCommit<>(
                group -> group.forEach(waiting -> {
                    if (waiting.element().equals("bad")) {
                        waiting.failed(new IllegalArgumentException("bad"));
                    } else {
                        waiting.done();
                    }
                }),
                100,
                Runnable::run,
                Pace.REAL);
        assertThatThrownBy(() -> commits.write("bad")).isInstanceOf(IllegalArgumentException.class);
        commits.write("good");
    }

    @Test
    void whatTheWriterForgetsFails() {
        GroupCommit<String> commits = new GroupCommit<>(group -> {}, 100, Runnable::run, Pace.REAL);
        assertThatThrownBy(() -> commits.write("forgotten")).hasMessageContaining("no answer");
    }

    @Test
    void whoMustNotWaitIsToldWhenItIsWritten() {
        List<Runnable> writing = new ArrayList<>();
        GroupCommit<String> commits =
                new GroupCommit<>(group -> group.forEach(GroupCommit.Waiting::done), 100, writing::add, Pace.REAL);

        CompletableFuture<Void> told = commits.writeSoon("good");

        assertThat(told).isNotDone();
        writing.forEach(Runnable::run);
        assertThat(told).isCompleted();
    }

    @Test
    void whoMustNotWaitIsToldWhatItIsNotWrittenFor() {
        IllegalArgumentException bad = new IllegalArgumentException("bad");
        GroupCommit<String> commits = new GroupCommit<>(
                group -> group.forEach(waiting -> waiting.failed(bad)), 100, Runnable::run, Pace.REAL);
        assertThat(commits.writeSoon("bad")).isCompletedExceptionally();
        assertThat(commits.writeSoon("bad").exceptionNow()).isSameAs(bad);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
