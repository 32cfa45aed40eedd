package org.keptword.tests.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The door of a mail server that takes nothing before STARTTLS and from nobody without a user, as those of an operator on port 587 do: the
 * mail server of the tests cannot do that itself. What is said behind the door is the mail server's own, its look at the password among it.
 */
final class SecureMailServer implements AutoCloseable {

    /** The variable of the environment that tells where the file with the certificate is. */
    static final String CERTIFICATE = "KEPTWORD_TEST_CERTIFICATE";

    /** Of the file with the certificate. */
    static final String PASSWORD = "only-for-tests";

    private static final String NOT_YET = "530 5.7.0 Must issue a STARTTLS command first\r\n";

    private static final String NOBODY = "530 5.7.0 Authentication required\r\n";

    private final ServerSocket door;
    private final int behind;
    private final SSLContext tls;
    private final boolean leaves;
    private final Thread welcoming;

    /** @param leaves whether it hangs up when it has taken a mail, without saying so */
    SecureMailServer(int port, int behind, SSLContext tls, boolean leaves) {
        try {
            this.leaves = leaves;
            this.behind = behind;
            this.tls = tls;
            this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new IllegalStateException("The door of the mail server does not open", broken);
        }
        this.welcoming = thread(this::welcome);
    }

    /** Makes a certificate for this machine, which whoever trusts the file trusts. */
    static Path certificate(Path folder) {
        Path file = folder.resolve("post.p12");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            Process made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "post",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=ip:127.0.0.1,dns:localhost",
                            "-validity",
                            "60",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            if (made.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
            return file;
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** What a door speaks TLS with. Reading the file takes long, and tests open and shut the door again and again. */
    static SSLContext context(Path certificate) throws IOException {
        try (InputStream file = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IOException("The certificate of the mail server cannot be used", broken);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                thread(() -> lead(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            BufferedReader said = reader(server.getInputStream());
            say(client, said.readLine() + "\r\n");
            while (true) {
                String line = plainLine(client.getInputStream());
                String command = line == null ? "QUIT" : line.strip().toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    say(client, "250-localhost\r\n250 STARTTLS\r\n");
                } else if (command.equals("STARTTLS")) {
                    say(client, "220 Ready\r\n");
                    break;
                } else if (command.equals("QUIT")) {
                    say(client, "221 Bye\r\n");
                    return;
                } else {
                    say(client, NOT_YET);
                }
            }
            SSLSocket safe =
                    (SSLSocket) tls.getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
            safe.setUseClientMode(false);
            safe.startHandshake();
            thread(() -> pass(safe, server));
            char[] rest = new char[8192];
            boolean taking = false;
            for (int read = said.read(rest); read >= 0; read = said.read(rest)) {
                String answer = new String(rest, 0, read);
                if (taking && leaves) {
                    return;
                }
                taking = answer.startsWith("354");
                say(safe, answer);
            }
        } catch (IOException gone) {
            return; // whoever was there has left
        }
    }

    /** Nobody hands over a mail without saying who it is; whether the password is right is the mail server's to say. */
    private static void pass(Socket from, Socket to) {
        try {
            for (String line = plainLine(from.getInputStream());
                    line != null;
                    line = plainLine(from.getInputStream())) {
                String command = line.strip().toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL")) {
                    say(from, NOBODY);
                    continue;
                }
                say(to, line + "\n");
                if (command.startsWith("AUTH")) {
                    break;
                }
            }
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            return; // whoever was there has left
        }
    }

    /** Reads no more than the line: what follows it may be the beginning of the handshake. */
    private static String plainLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                return line.toString();
            }
            line.append((char) one);
        }
        return null;
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    }

    private static void say(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mail-door");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The system gives the port back when the thread that accepts has noticed; the next door could not open before. */
    @Override
    public void close() {
        try {
            door.close();
            welcoming.join();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
