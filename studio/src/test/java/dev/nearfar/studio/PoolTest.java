package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.methods.Mixer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PoolTest {
    private final Budget budget = new Budget(100);
    private final Pool pool = new Pool(1, 2, 3, budget);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void workIsEndedWhereverItIs() throws InterruptedException {
        var work = new Endless(10);
        pool.submit(work);
        work.begun.await();
        pool.cancel(work);
        work.ended.await();

        assertThat(work.how).isInstanceOf(CancellationException.class);
        // The worker is free, and what was meant for the first does not end the second.
        int count = Answer.of(pool, 1, mixer -> {
            mixer.workers().forEach(4, (number, worker) -> {});
            return mixer.workers().count();
        });
        assertThat(count).isEqualTo(2);
        assertThat(budget.used()).isZero();
    }

    @Test
    void whatWaitsIsTakenBackAtOnce() throws InterruptedException {
        var first = new Endless(10);
        var second = new Endless(20);
        pool.submit(first);
        first.begun.await();
        pool.submit(second);
        assertThat(budget.used()).isEqualTo(30);
        pool.cancel(second);

        assertThat(second.how).isInstanceOf(CancellationException.class);
        assertThat(budget.used()).isEqualTo(10);
        assertThat(pool.waiting()).isZero();
        assertThat(pool.running()).isOne();
        pool.cancel(first);
    }

    @Test
    void numbersAndBytesAreBounded() throws InterruptedException {
        var running = new Endless(10);
        pool.submit(running);
        running.begun.await();
        pool.submit(new Endless(50));

        assertThat(refused(41)).isEqualTo(429);
        assertThat(refused(101)).isEqualTo(422);
        pool.submit(new Endless(1));
        pool.submit(new Endless(1));
        assertThat(refused(1)).isEqualTo(429);
        pool.cancel(running);
    }

    @Test
    void whoeverDrainsWaitsForWhatRunsAndTakesNothingNew() throws InterruptedException {
        var running = new Endless(1);
        var waiting = new Endless(1);
        pool.submit(running);
        running.begun.await();
        pool.submit(waiting);
        var drain = Thread.ofPlatform().start(() -> pool.drain(30));
        waiting.ended.await();
        assertThat(refused(1)).isEqualTo(503);
        assertThat(drain.isAlive()).isTrue();
        pool.cancel(running);
        drain.join();

        assertThat(pool.running()).isZero();
    }

    private int refused(long bytes) {
        return catchThrowableOfType(Refusal.class, () -> pool.submit(new Endless(bytes)))
                .problem()
                .status();
    }

    private static final class Endless extends Task {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Throwable how;

        Endless(long bytes) {
            super(bytes);
        }

        @Override
        void work(Mixer mixer) {
            begun.countDown();
            while (true) {
                mixer.workers().forEach(4, (number, worker) -> Thread.onSpinWait());
            }
        }

        @Override
        void ended(@Nullable Throwable thrown) {
            how = thrown;
            ended.countDown();
        }
    }
}
