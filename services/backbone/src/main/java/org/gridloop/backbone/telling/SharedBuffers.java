package org.gridloop.backbone.telling;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * JSON whose buffers are kept for all threads. Kept by thread, as is usual, they are made anew for each call, because
 * each has a virtual thread of its own: 16 kB a call.
 */
final class SharedBuffers {

    private SharedBuffers() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                .build();
    }
}
