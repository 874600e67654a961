package org.gridloop.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A process: it may die at any of its steps, and with it whatever it had open. */
public final class ProcessLife implements Scheduler.Life {

    private final World world;
    private final String name;
    private final double mortality;
    private final Set<SimulatedConnection> connections = new LinkedHashSet<>();
    private boolean dead;

    ProcessLife(World world, String name, double mortality) {
        this.world = world;
        this.name = name;
        this.mortality = mortality;
    }

    @Override
    public boolean isDead() {
        return dead;
    }

    public String name() {
        return name;
    }

    /** One step: before it, the process may die, or others go on. */
    public void step(String what) {
        if (!dead && world.fault("process killed", mortality)) {
            kill();
        }
        world.scheduler().step(this, what);
    }

    void opened(SimulatedConnection connection) {
        connections.add(connection);
    }

    void closed(SimulatedConnection connection) {
        connections.remove(connection);
    }

    void kill() {
        dead = true;
        List.copyOf(connections).forEach(SimulatedConnection::end);
    }
}
