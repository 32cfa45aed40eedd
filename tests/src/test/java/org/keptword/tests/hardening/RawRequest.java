package org.keptword.tests.hardening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.TestStack;

/** Bytes on a connection of their own, as no client library would send them, and what comes back. */
final class RawRequest implements AutoCloseable {

    /** A connection that was ended without an answer. */
    static final int CLOSED = 0;

    private static final int MOST = 200_000;

    private final Socket socket;

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    /** What was answered: the status, or {@link #CLOSED}, and the beginning of the rest. */
    record Answer(int status, String text) {}

    static RawRequest open() throws IOException {
        URI base = URI.create(TestStack.current().baseUrl());
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()), 5000);
        return new RawRequest(socket);
    }

    /** The head of a request with the headers every one needs. */
    static String head(String method, String target, String cookie, String... more) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: "
                + URI.create(TestStack.current().baseUrl()).getAuthority() + "\r\nConnection: close\r\n");
        if (!cookie.isEmpty()) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        for (String header : more) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    static Answer answer(String bytes) throws IOException {
        return answer(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends it all and waits for the answer. A server that stops reading has its reasons; what it said is still read. */
    static Answer answer(byte[] bytes) throws IOException {
        try (RawRequest request = open()) {
            request.send(bytes);
            return request.read();
        }
    }

    void send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            for (int from = 0; from < bytes.length; from += 65_536) {
                out.write(bytes, from, Math.min(65_536, bytes.length - from));
            }
            out.flush();
        } catch (IOException closedMeanwhile) {
            assertOpenEnd();
        }
    }

    private void assertOpenEnd() {
        if (socket.isClosed()) {
            throw new IllegalStateException("This side closed the connection");
        }
    }

    /** Reads to the end, or fails when there is none in this time. */
    Answer read() throws IOException {
        socket.setSoTimeout((int) Patience.ANSWER.toMillis());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            int read = in.read(buffer);
            while (read >= 0 && all.size() < MOST) {
                all.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (SocketTimeoutException silent) {
            if (all.size() == 0) {
                throw new AssertionError("Neither an answer nor an end in " + Patience.ANSWER, silent);
            }
        } catch (IOException reset) {
            assertOpenEnd();
        }
        String text = all.toString(StandardCharsets.ISO_8859_1);
        return text.matches("(?s)HTTP/1\\.[01] \\d{3}.*")
                ? new Answer(Integer.parseInt(text.substring(9, 12)), text)
                : new Answer(CLOSED, text);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
