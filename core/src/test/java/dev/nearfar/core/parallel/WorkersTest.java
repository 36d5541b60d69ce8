package dev.nearfar.core.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "1, 100", "2, 0", "2, 1", "2, 2", "2, 100", "7, 1", "7, 3", "7, 6", "7, 7", "7, 1000"})
    void everyTaskRunsOnce(int threads, int tasks) {
        try (var workers = new Workers(threads)) {
            for (int round = 0; round < ROUNDS; round++) {
                var runs = new AtomicIntegerArray(tasks);
                workers.forEach(tasks, (number, worker) -> {
                    assertThat(worker).isBetween(0, threads - 1);
                    runs.incrementAndGet(number);
                });
                for (int number = 0; number < tasks; number++) {
                    assertThat(runs.get(number)).as("task %d", number).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void whatTasksWroteIsSeenAfterwards() {
        try (var workers = new Workers(3)) {
            var plain = new int[100];
            for (int round = 1; round <= ROUNDS; round++) {
                int value = round;
                workers.forEach(plain.length, (number, worker) -> plain[number] = value);
                assertThat(plain).containsOnly(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void allWorkAtTheSameTimeEachUnderItsOwnNumber(int threads) {
        try (var workers = new Workers(threads)) {
            assertThat(workers.count()).isEqualTo(threads);
            var numbers = ConcurrentHashMap.<Integer>newKeySet();
            assertThat(threads(workers, numbers)).hasSize(threads).contains(Thread.currentThread());
            assertThat(numbers).hasSize(threads);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 99", "2, 0", "2, 1", "2, 57", "7, 0", "7, 99"})
    void whatATaskThrowsIsThrownAndTheNextRoundWorks(int threads, int failing) {
        try (var workers = new Workers(threads)) {
            for (var thrown : new Throwable[] {new IllegalStateException("on purpose"), new StackOverflowError()}) {
                assertThatThrownBy(() -> workers.forEach(100, (number, worker) -> {
                            if (number == failing) {
                                throwUnchecked(thrown);
                            }
                        }))
                        .isSameAs(thrown);
                var done = new AtomicInteger();
                workers.forEach(100, (number, worker) -> done.incrementAndGet());
                assertThat(done).hasValue(100);
            }
        }
    }

    @Test
    void throwsWhereEveryTaskThrows() {
        try (var workers = new Workers(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThatThrownBy(() -> workers.forEach(20, (number, worker) -> {
                            throw new IllegalStateException("task " + number);
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("task ");
            }
        }
    }

    @Test
    void anInterruptedCallerStillGetsEverything() {
        try (var workers = new Workers(2)) {
            var done = new AtomicInteger();
            Thread.currentThread().interrupt();
            workers.forEach(100, (number, worker) -> done.incrementAndGet());
            assertThat(done).hasValue(100);
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        }
    }

    @Test
    void closingEndsTheThreads() throws InterruptedException {
        Set<Thread> threads;
        try (var workers = new Workers(3)) {
            threads = threads(workers, ConcurrentHashMap.newKeySet());
        }
        threads.remove(Thread.currentThread());
        assertThat(threads).hasSize(2).allMatch(Thread::isDaemon);
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofMinutes(1)))
                    .as("%s has ended", thread)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void closedWorkersRefuseWork(int threads) {
        var workers = new Workers(threads);
        workers.close();
        workers.close();
        assertThatThrownBy(() -> workers.forEach(1, (number, worker) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("workers must be open, were closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1025})
    void numbersOutOfRangeAreRefused(int threads) {
        assertThatThrownBy(() -> new Workers(threads).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be in 1..1024, was " + threads);
    }

    /// The threads of a crew: each waits in a task until all have one.
    private static Set<Thread> threads(Workers workers, Set<Integer> numbers) {
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        var all = new CountDownLatch(workers.count());
        workers.forEach(workers.count(), (number, worker) -> {
            threads.add(Thread.currentThread());
            numbers.add(worker);
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return threads;
    }

    private static void throwUnchecked(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }
}
