package org.gridloop.routing.versions;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.routing.reference.Register;

/** A version that another process of this service has kept comes into force here as well. */
@Singleton
class WhenVersionIsKeptThenTakeIt {

    private final Register register;

    @Inject
    WhenVersionIsKeptThenTakeIt(Register register) {
        this.register = register;
    }

    /** A service without its reference data had better not start. */
    void onStart(@Observes StartupEvent event) {
        register.refresh();
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void take() {
        register.refresh();
    }
}
