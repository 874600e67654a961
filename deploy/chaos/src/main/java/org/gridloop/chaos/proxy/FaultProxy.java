package org.gridloop.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes bytes on between a port of loopback and another. Nothing is wrong with it until it is told so; each fault is
 * for all connections, those that are open and those that are opened while it lasts.
 */
public final class FaultProxy implements AutoCloseable {

    /** Which way bytes go. */
    public enum Way {
        /** From the client to the server. */
        THERE,
        BACK
    }

    private static final int BUFFER = 16_384;

    private final int target;
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Set<Way> cut = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private volatile long delayMillis;
    private volatile boolean breaking;

    private record Link(Socket client, Socket server) {}

    /** @param listens 0 for any free port */
    public FaultProxy(int listens, int target) {
        this.target = target;
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), listens), 200);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + listens, e);
        }
        Thread.ofPlatform().daemon().name("proxy-" + target).start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public int open() {
        return links.size();
    }

    /** What comes is passed on so much later, each way. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** Nothing is passed on this way; the other way goes on. Nothing is lost: it waits, as in the buffers of a network. */
    public void cut(Way way) {
        cut.add(way);
    }

    /** From now on every answer breaks off in the middle, and the connection with it. */
    public void breakAnswers() {
        breaking = true;
    }

    /** Breaks off every open connection at once. */
    public void reset() {
        links.forEach(FaultProxy::breakOff);
    }

    /** As if nothing had been. */
    public void heal() {
        delayMillis = 0;
        breaking = false;
        synchronized (change) {
            cut.clear();
            change.notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException closed) {
                // Either it was closed, or the next accept succeeds.
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        Link link = new Link(client, server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 5_000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException nobodyThere) {
            breakOff(link);
            return;
        }
        links.add(link);
        Thread.startVirtualThread(() -> pump(link, Way.THERE));
        Thread.startVirtualThread(() -> pump(link, Way.BACK));
    }

    private void pump(Link link, Way way) {
        Socket from = way == Way.THERE ? link.client() : link.server();
        Socket to = way == Way.THERE ? link.server() : link.client();
        byte[] buffer = new byte[BUFFER];
        try {
            int read = from.getInputStream().read(buffer);
            while (read >= 0) {
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                awaitOpen(way);
                if (breaking && way == Way.BACK) {
                    to.getOutputStream().write(buffer, 0, read / 2);
                    break;
                }
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
            if (read < 0) {
                close(link);
            } else {
                breakOff(link);
            }
        } catch (IOException brokenByTheOther) {
            breakOff(link);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breakOff(link);
        } finally {
            links.remove(link);
        }
    }

    private void awaitOpen(Way way) throws InterruptedException {
        if (cut.contains(way)) {
            synchronized (change) {
                while (cut.contains(way)) {
                    change.wait();
                }
            }
        }
    }

    private void close(Link link) {
        closeQuietly(link.client());
        closeQuietly(link.server());
    }

    /** With a reset instead of an end, which the other side could take for an answer that is whole. */
    private static void breakOff(Link link) {
        for (Socket socket : new Socket[] {link.client(), link.server()}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException closedAlready) {
                // Nothing is left to be reset.
            }
            closeQuietly(socket);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        heal();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
