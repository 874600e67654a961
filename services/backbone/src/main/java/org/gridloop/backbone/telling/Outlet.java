package org.gridloop.backbone.telling;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where else a journaled fact goes besides the one log, in the same order and with the same guarantee: at least once,
 * never out of order. A bean of a service that has such topics.
 */
public interface Outlet {

    /**
     * @param batch rows of the journal in order
     * @return the records to send after the batch itself, in order
     */
    List<ProducerRecord<String, byte[]>> recordsFor(List<Told> batch);
}
