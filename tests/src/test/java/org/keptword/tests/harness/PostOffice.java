package org.keptword.tests.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A real mail server on a free port, whose port the application under test knows. It can be closed, opened again, and made to take a
 * connection and say nothing. Tests inside the server reach it by its counter, a few addresses over HTTP: {@code /mails}, {@code /open},
 * {@code /shut}, {@code /hang}, {@code /leave}.
 */
public final class PostOffice implements AutoCloseable {

    /** Who the application's mails come from. */
    public static final String SENDER = "post@example.org";

    /** The variable of the environment that tells tests inside the server where the counter is. */
    public static final String COUNTER = "KEPTWORD_TEST_POST";

    /** Parts two mails in what the counter hands out. */
    public static final String NEXT = "\n=====next mail=====\n";

    /** Who may hand mails over where the door asks. */
    static final String USER = "keptword@example.org";

    static final String PASSWORD = "quiet river stone";

    private final int port;
    /** Of a door that takes nothing before STARTTLS; null for one that takes everything. */
    private final SSLContext tls;

    private final HttpServer counter;
    private final List<String> before = new ArrayList<>();
    private GreenMail server;
    private SecureMailServer door;
    private ServerSocket silence;

    /**
     * @param counter the port of the counter
     * @param certificate of a door that takes nothing before STARTTLS and a user's password; null for one that takes everything
     */
    PostOffice(int port, int counter, Path certificate) throws IOException {
        this.port = port;
        this.tls = certificate == null ? null : SecureMailServer.context(certificate);
        this.counter = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), counter), 0);
        this.counter.createContext("/mails", exchange -> answer(exchange, String.join(NEXT, mails())));
        this.counter.createContext("/open", exchange -> answer(exchange, this::open));
        this.counter.createContext("/shut", exchange -> answer(exchange, this::shut));
        this.counter.createContext("/hang", exchange -> answer(exchange, this::hang));
        this.counter.createContext("/leave", exchange -> answer(exchange, this::leave));
        this.counter.start();
    }

    /** Takes mails from now on. */
    public void open() {
        open(false);
    }

    /** Takes mails from now on, and hangs up each time without saying so. */
    private void leave() {
        open(true);
    }

    private synchronized void open(boolean leaves) {
        shut();
        boolean open = tls == null;
        server = new GreenMail(new ServerSetup(open ? port : 0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        if (!open) {
            server.setUser(USER, USER, PASSWORD);
            server.getUserManager().setAuthRequired(true);
        }
        server.start();
        if (!open) {
            door = new SecureMailServer(port, server.getSmtp().getPort(), tls, leaves);
        }
    }

    /** Nobody listens from now on. What came is kept. */
    public synchronized void shut() {
        if (server != null) {
            before.addAll(received());
            server.stop();
            server = null;
        }
        if (door != null) {
            door.close();
            door = null;
        }
        if (silence != null) {
            try {
                silence.close();
            } catch (IOException unclosed) {
                throw new UncheckedIOException(unclosed);
            }
            silence = null;
        }
    }

    /** Connections are taken from now on, and nothing is ever said. */
    public synchronized void hang() {
        shut();
        try {
            silence = new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Every mail so far, as it came, the oldest first. */
    public synchronized List<String> mails() {
        List<String> all = new ArrayList<>(before);
        all.addAll(received());
        return all;
    }

    private List<String> received() {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .map(PostOffice::raw)
                        .toList();
    }

    private static String raw(MimeMessage message) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("A mail of the test cannot be read", unreadable);
        }
    }

    int port() {
        return port;
    }

    private static void answer(HttpExchange exchange, Runnable act) throws IOException {
        try {
            act.run();
        } catch (RuntimeException failure) {
            answer(exchange, 500, failure.toString());
            return;
        }
        answer(exchange, "done");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        answer(exchange, 200, text);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public synchronized void close() {
        shut();
        counter.stop(0);
    }
}
