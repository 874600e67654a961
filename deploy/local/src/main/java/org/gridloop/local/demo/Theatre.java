package org.gridloop.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays all scripts at once, each on a thread of its own. */
final class Theatre implements AutoCloseable {

    private final Stage stage;
    private final Crew crew;
    private final List<Thread> threads = new ArrayList<>();

    Theatre(Stage stage, Crew crew) {
        this.stage = stage;
        this.crew = crew;
    }

    void begin(Casting casting) {
        int number = stage.run().reports().size();
        for (Map.Entry<Script, List<SceneReport>> cast : casting.scripts().entrySet()) {
            List<Scene> scenes = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (SceneReport report : cast.getValue()) {
                scenes.add(new Scene(stage, number, report));
                numbers.add(number++);
            }
            Script script = cast.getKey();
            threads.add(Thread.ofVirtual().name("scene-" + script.name()).start(() -> play(script, scenes, numbers)));
        }
    }

    /** A broken scene leaves its issues to everybody, so that they end all the same; what it had not reported is missed. */
    private void play(Script script, List<Scene> scenes, List<Integer> numbers) {
        Run run = stage.run();
        try {
            script.plot().play(scenes);
        } catch (Scene.Broken broken) {
            run.sceneIsBroken(script.name(), "" + broken.getMessage());
            for (int i = 0; i < scenes.size(); i++) {
                if (scenes.get(i).issueId().isEmpty()) {
                    run.notTaken(numbers.get(i), "the scene broke off before");
                } else {
                    scenes.get(i).handOver();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            crew.failed(e);
        } finally {
            numbers.forEach(run::sceneIsOver);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
