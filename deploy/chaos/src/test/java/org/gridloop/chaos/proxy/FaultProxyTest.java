package org.gridloop.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gridloop.chaos.proxy.FaultProxy.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between a client and a server that says again what it hears. */
class FaultProxyTest {

    private static final byte[] WORD = "0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private ServerSocket echo;
    private FaultProxy proxy;
    private Socket client;

    @BeforeEach
    void anEchoBehindAProxy() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
        proxy = new FaultProxy(0, echo.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
    }

    @AfterEach
    void closeAll() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket one = echo.accept();
                Thread.startVirtualThread(() -> echo(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket one) {
        try (one) {
            byte[] buffer = new byte[100];
            for (int read = one.getInputStream().read(buffer);
                    read > 0;
                    read = one.getInputStream().read(buffer)) {
                one.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The client sees it.
        }
    }

    private void say() throws IOException {
        client.getOutputStream().write(WORD);
    }

    private byte[] hear() throws IOException {
        return client.getInputStream().readNBytes(WORD.length);
    }

    @Test
    void whatIsSaidIsAnsweredWhenNothingIsWrong() throws IOException {
        say();
        assertThat(hear()).isEqualTo(WORD);
        assertThat(proxy.open()).isEqualTo(1);
    }

    @Test
    void aDelayIsFeltEachWay() throws IOException {
        proxy.delay(60);
        long begun = System.nanoTime();
        say();
        assertThat(hear()).isEqualTo(WORD);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(119));
    }

    @Test
    void acrossACutNothingComesBackUntilItIsHealed() throws IOException {
        proxy.cut(Way.BACK);
        say();
        client.setSoTimeout(200);
        assertThatThrownBy(this::hear).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(10_000);
        proxy.heal();
        assertThat(hear()).isEqualTo(WORD);
    }

    @Test
    void anAnswerThatIsBrokenOffIsNoWholeAnswer() throws IOException {
        proxy.breakAnswers();
        say();
        assertThatThrownBy(() -> {
                    byte[] half = hear();
                    assertThat(half).hasSizeLessThan(WORD.length);
                    throw new SocketException("ended in the middle");
                })
                .isInstanceOf(SocketException.class);
    }

    @Test
    void aResetEndsEveryConnectionAndLetsNewOnesIn() throws IOException {
        say();
        assertThat(hear()).isEqualTo(WORD);
        proxy.reset();
        assertThatThrownBy(() -> {
                    say();
                    if (hear().length < WORD.length) {
                        throw new SocketException("ended");
                    }
                })
                .isInstanceOf(SocketException.class);
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> proxy.open() == 0);
        client.close();
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        say();
        assertThat(hear()).isEqualTo(WORD);
    }

    @Test
    void whereNobodyListensTheConnectionEnds() throws IOException {
        echo.close();
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            late.setSoTimeout(10_000);
            assertThatThrownBy(() -> {
                        if (late.getInputStream().read() < 0) {
                            throw new SocketException("ended");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }
}
