package dev.nearfar.core.parallel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A fixed crew of threads that share out numbered tasks.
///
/// The calling thread works too, so one worker means no other thread. Tasks are taken in order of number, by whoever is
/// free; results do not depend on who took which as long as a task writes only what is its own. Several callers take turns, round
/// by round. The threads are daemons and end with [#close].
public final class Workers implements AutoCloseable {
    private static final int SPINS_BEFORE_SLEEP = 2_000;

    private final Thread[] helpers;

    /// The round in the upper half, its next task in the lower: whoever comes late can take nothing of a round that is
    /// over, and a round waits for its tasks, not for helpers that the system has put to sleep.
    private final AtomicLong ticket = new AtomicLong();

    private final AtomicInteger unfinished = new AtomicInteger();

    /// Held by the caller whose round it is.
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile BooleanSupplier end = () -> false;
    private volatile boolean closed;
    private volatile int taskCount;
    private volatile @Nullable Task task;
    private volatile @Nullable Thread caller;
    private volatile @Nullable Throwable failure;

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

    /// Lets long work be ended between two rounds, wherever it is: from now on every round asks first whether to end.
    ///
    /// @param end asked on the caller's thread, often: it must answer at once
    public void endWhen(BooleanSupplier end) {
        this.end = end;
    }

    /// How many work, the caller included.
    public int count() {
        return helpers.length + 1;
    }

    /// Runs tasks 0..`tasks`−1 and returns when all are done; what a task throws is thrown here.
    ///
    /// @throws CancellationException if it is to end, as [#endWhen] was told
    /// @throws IllegalStateException if a task starts a round of its own crew, for which it would wait forever, or the crew is closed
    public void forEach(int tasks, Task work) {
        if (closed) {
            throw new IllegalStateException("workers must be open, were closed");
        }
        if (end.getAsBoolean()) {
            throw new CancellationException("ended between two rounds");
        }
        if (helpers.length == 0 || tasks < 2) {
            for (int number = 0; number < tasks; number++) {
                work.run(number, 0);
            }
            return;
        }
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a task must not start a round of its own crew, did");
        }
        turn.lock();
        try {
            runRound(tasks, work);
        } finally {
            turn.unlock();
        }
    }

    private void runRound(int tasks, Task work) {
        failure = null;
        caller = Thread.currentThread();
        unfinished.set(tasks);
        long round = (ticket.get() >>> 32) + 1;
        // Nothing can be taken while the task changes.
        ticket.set(round << 32 | Integer.MAX_VALUE);
        task = work;
        taskCount = tasks;
        ticket.set(round << 32);
        for (int index = 0; index < Math.min(helpers.length, tasks - 1); index++) {
            LockSupport.unpark(helpers[index]);
        }
        takeTasks(0);
        for (int spins = 0; unfinished.get() != 0; spins++) {
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
        int spins = 0;
        while (!closed) {
            if (takeTasks(worker)) {
                spins = 0;
            } else {
                rest(spins++);
            }
        }
    }

    /// Takes tasks as long as there are any, and tells whether there was one.
    private boolean takeTasks(int worker) {
        boolean any = false;
        while (true) {
            long mine = ticket.get();
            int number = (int) mine;
            var work = task;
            if (number >= taskCount || work == null) {
                return any;
            }
            if (ticket.compareAndSet(mine, mine + 1)) {
                any = true;
                run(work, number, worker);
                if (unfinished.decrementAndGet() == 0 && worker != 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
    }

    /// Runs a task, unless another one has failed already.
    private void run(Task work, int number, int worker) {
        if (failure != null) {
            return;
        }
        try {
            work.run(number, worker);
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
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
