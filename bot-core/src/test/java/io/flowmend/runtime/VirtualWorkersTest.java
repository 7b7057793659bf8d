package io.flowmend.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualWorkersTest {

    private final VirtualWorkers workers = new VirtualWorkers();

    @Test
    void workIsDoneNowAndAfterAWait() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        workers.now(done::countDown);
        workers.after(Duration.ofMillis(1), done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        workers.close();
    }

    @Test
    void workThatFailsHarmsNoOther() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        workers.now(() -> {
            throw new IllegalStateException("on purpose");
        });
        workers.now(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        workers.close();
    }

    @Test
    void closingWaitsForWorkThatHasBegunAndTakesNoMore() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        workers.now(() -> {
            begun.countDown();
            try {
                closing.await();
            } catch (InterruptedException e) {
                return;
            }
            finished.set(true);
        });
        begun.await();
        Thread closer = Thread.ofVirtual().start(() -> {
            closing.countDown();
            workers.close();
        });
        closer.join();
        workers.now(() -> late.set(true));
        assertThat(finished).isTrue();
        assertThat(late).isFalse();
    }
}
