package dev.nearfar.core.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A fixed crew of threads that share out numbered tasks.
///
/// The calling thread works too, so one worker means no other thread. Tasks are taken in order of number, by whoever is
/// free; results do not depend on who took which as long as a task writes only what is its own. One caller at a time.
/// The threads are daemons and end with [#close].
public final class Workers implements AutoCloseable {
    private static final int SPINS_BEFORE_SLEEP = 20_000;

    private final Thread[] helpers;
    private final AtomicInteger nextTask = new AtomicInteger();
    private final AtomicInteger busyHelpers = new AtomicInteger();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private @Nullable Task task;
    private @Nullable Thread caller;
    private int taskCount;

    /// One numbered piece of work.
    @FunctionalInterface
    public interface Task {
        /// Does task `number`. `worker`, 0 ≤ worker < [#count], tells who does it, so that each may keep scratch
        /// memory.
        void run(int number, int worker);
    }

    /// Starts `count − 1` threads beside the caller.
    ///
    /// @throws IllegalArgumentException if `count` is not in 1..1024
    public Workers(int count) {
        if (count < 1 || count > 1024) {
            throw new IllegalArgumentException("threads must be in 1..1024, was %d".formatted(count));
        }
        helpers = new Thread[count - 1];
        for (int index = 0; index < helpers.length; index++) {
            int worker = index + 1;
            helpers[index] = Thread.ofPlatform()
                    .daemon()
                    .name("nearfar-worker-" + worker)
                    .unstarted(() -> serve(worker));
        }
        for (var helper : helpers) {
            helper.start();
        }
    }

    /// How many work, the caller included.
    public int count() {
        return helpers.length + 1;
    }

    /// Runs tasks 0..`tasks`−1 and returns when all are done; what a task throws is thrown here.
    public void forEach(int tasks, Task work) {
        if (closed) {
            throw new IllegalStateException("workers must be open, were closed");
        }
        if (helpers.length == 0 || tasks < 2) {
            for (int number = 0; number < tasks; number++) {
                work.run(number, 0);
            }
            return;
        }
        task = work;
        taskCount = tasks;
        failure = null;
        nextTask.set(0);
        caller = Thread.currentThread();
        busyHelpers.set(helpers.length);
        round.incrementAndGet();
        for (var helper : helpers) {
            LockSupport.unpark(helper);
        }
        takeTasks(work, tasks, 0);
        for (int spins = 0; busyHelpers.get() != 0; spins++) {
            rest(spins);
        }
        task = null;
        var thrown = failure;
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private void serve(int worker) {
        int seen = 0;
        while (true) {
            for (int spins = 0; round.get() == seen && !closed; spins++) {
                rest(spins);
            }
            if (closed) {
                return;
            }
            seen++;
            var work = task;
            if (work != null) {
                takeTasks(work, taskCount, worker);
            }
            if (busyHelpers.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void takeTasks(Task work, int tasks, int worker) {
        try {
            for (int number = nextTask.getAndIncrement(); number < tasks; number = nextTask.getAndIncrement()) {
                work.run(number, worker);
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
            nextTask.set(tasks);
        }
    }

    private void rest(int spins) {
        if (spins < SPINS_BEFORE_SLEEP) {
            Thread.onSpinWait();
        } else {
            LockSupport.park(this);
        }
    }

    /// Ends the threads.
    @Override
    public void close() {
        closed = true;
        for (var helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
