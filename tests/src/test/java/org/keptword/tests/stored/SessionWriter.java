package org.keptword.tests.stored;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serializes the session of a request when it ends, and reads it again: of each request in a long run, otherwise of the first
 * {@value #FIRST} of a person's role to a page and then of every {@value #EVERY}th. Each page and each fault is one line of the file
 * {@code sessions.log} beside the server's log: {@code written ROLE page}, or {@code lost ROLE page: attribute, what was said}. A request
 * with the header {@code Session-Size} gets the line {@code size VALUE bytes}.
 */
@WebListener
public final class SessionWriter implements ServletRequestListener {

    private static final Path FILE = Path.of(System.getProperty("jboss.server.log.dir"), "sessions.log");
    private static final String PERSON = "org.keptword.web.entry.SignedIn";
    private static final int TRIES = 5;
    private static final boolean LONG = Boolean.parseBoolean(System.getenv("KEPTWORD_TESTS_LONG"));
    private static final int FIRST = 4;
    private static final int EVERY = 8;

    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        HttpSession session = request.getSession(false);
        if (session == null || request.getRequestURI().startsWith("/assets/")) {
            return;
        }
        beginAgain();
        String page = role(request) + " " + request.getMethod() + " "
                + request.getRequestURI().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x");
        String asked = request.getHeader("Session-Size");
        if (asked == null && !isDue(requests.merge(page, 1, Integer::sum))) {
            return;
        }
        Map<String, Object> attributes;
        try {
            attributes = attributes(session);
        } catch (IllegalStateException ended) {
            return;
        }
        try {
            int bytes = write(attributes);
            say("written " + page);
            if (asked != null) {
                say("size " + asked + " " + bytes);
            }
        } catch (IOException | RuntimeException whole) {
            attributes.forEach((name, value) -> {
                try {
                    write(Map.of(name, value));
                } catch (IOException | RuntimeException one) {
                    String fault = name + ", " + one;
                    if (said.add(session.getId() + fault)) { // later pages of this session have it as well
                        say("lost " + page + ": " + fault);
                    }
                }
            });
        }
    }

    private static boolean isDue(int request) {
        return LONG || request <= FIRST || request % EVERY == 0;
    }

    private static String role(HttpServletRequest request) {
        String actor = String.valueOf(request.getAttribute(PERSON));
        return actor.replaceFirst("(?s).*\\brole=(\\w+).*", "$1").replaceFirst("(?s).*\\W.*|null", "NOBODY");
    }

    private static Map<String, Object> attributes(HttpSession session) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String name : Collections.list(session.getAttributeNames())) {
            Object value = session.getAttribute(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    /** Again where another request of the same person changes the session meanwhile. Returns the number of bytes. */
    private static int write(Map<String, Object> attributes) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return copy(attributes);
            } catch (ConcurrentModificationException changed) {
                if (tries == TRIES) {
                    throw changed;
                }
            }
        }
    }

    private static int copy(Map<String, Object> attributes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, Class<?>> classes = new HashMap<>();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes) {
            @Override
            protected void annotateClass(Class<?> type) {
                classes.put(type.getName(), type);
            }
        }) {
            out.writeObject(new HashMap<>(attributes));
        }
        read(bytes.toByteArray(), classes);
        return bytes.size();
    }

    /** Finds each class in the module it was written from, as the server does. */
    private static void read(byte[] bytes, Map<String, Class<?>> classes) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
                Class<?> known = classes.get(described.getName());
                return known == null ? super.resolveClass(described) : known;
            }
        }) {
            in.readObject();
        } catch (ClassNotFoundException unknown) {
            throw new IOException(unknown.toString(), unknown);
        }
    }

    /** Each run begins without the file. */
    private void beginAgain() {
        if (!Files.exists(FILE)) {
            said.clear();
            requests.clear();
        }
    }

    /** Once in a run. */
    private synchronized void say(String line) {
        if (said.add(line)) {
            try {
                Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
