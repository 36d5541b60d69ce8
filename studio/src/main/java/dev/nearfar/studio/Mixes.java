package dev.nearfar.studio;

import dev.nearfar.app.preview.Previewing;

/// All mixes: those under way, and those done last.
final class Mixes {
    private static final int MOST = 200;

    private final Ids ids;
    private final Pool pool;
    private final Pictures pictures;
    private final Previewing previewing = new Previewing();
    private final BoundedCache<MixJob> shelf;

    /// @param bytes of all finished mixes
    Mixes(Ids ids, Pool pool, Pictures pictures, long bytes) {
        this.ids = ids;
        this.pool = pool;
        this.pictures = pictures;
        shelf = new BoundedCache<>(
                MOST, bytes, Mixes::bytes, job -> job.status().state().isEnd());
    }

    private static long bytes(MixJob job) {
        return job.status().result().map(FinishedMix::bytes).orElse(0L);
    }

    /// Admits an order; an unfinished one of its group is cancelled, a preview of it dropped.
    ///
    /// @throws Refusal as [Pool#submit]
    MixJob add(MixOrder order) {
        order.group().ifPresent(this::endGroup);
        var job = new MixJob(ids.next(), order, pictures, previewing, order.bytes(pictures));
        shelf.put(job.id(), job);
        try {
            pool.submit(job);
        } catch (Refusal refusal) {
            shelf.remove(job.id());
            throw refusal;
        }
        return job;
    }

    /// Makes one that nobody will ask for, and waits until it has ended.
    void tryOut(MixOrder order) {
        var job = new MixJob(ids.next(), order, pictures, previewing, order.bytes(pictures));
        pool.submit(job);
        job.awaitEnd();
    }

    private void endGroup(String group) {
        for (var job : shelf.all()) {
            if (job.order().group().filter(group::equals).isPresent()
                    && !job.status().state().isEnd()) {
                pool.cancel(job);
            }
        }
    }

    /// @throws Refusal 404 or 410 if it is not there
    MixJob get(String id) {
        shelf.makeRoom(id);
        return shelf.get(id);
    }

    /// Cancels it if it is under way, and drops it.
    void remove(String id) {
        pool.cancel(shelf.get(id));
        shelf.remove(id);
    }
}
