package org.keptword.web.routing;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Holds a page while it renders and sends it once it is complete, so that a page that fails in the middle can still be answered with an error
 * page. The buffer of the response would do so too, but the server allocates it outside of the heap for each request and keeps the last one
 * with the session.
 */
public final class WholePage extends Writer {

    private static final String HELD = WholePage.class.getName();

    private static final String SENT = HELD + ".sent";

    private static final Logger LOG = Logger.getLogger(WholePage.class);

    private static final int USUAL_SIZE = 32 * 1024;

    private final StringBuilder text = new StringBuilder(USUAL_SIZE);

    /** What renders a page. */
    @FunctionalInterface
    interface Rendering {
        void render() throws IOException;
    }

    /** Renders a page and sends it. Nothing of a page that fails is sent. */
    static void render(FacesContext faces, Rendering page) throws IOException {
        Map<Object, Object> attributes = faces.getAttributes();
        WholePage held = new WholePage();
        attributes.put(HELD, held);
        try {
            page.render();
        } finally {
            attributes.remove(HELD);
        }
        held.send(faces);
    }

    /** Whether the page of a request was sent, so that no other one can take its place. */
    public static boolean isSent(FacesContext faces) {
        return faces.getAttributes().containsKey(SENT);
    }

    private void send(FacesContext faces) throws IOException {
        ExternalContext response = faces.getExternalContext();
        if (text.isEmpty() || faces.getResponseComplete() || response.isResponseCommitted()) {
            return;
        }
        byte[] bytes = text.toString().getBytes(Charset.forName(response.getResponseCharacterEncoding()));
        faces.getAttributes().put(SENT, true);
        response.setResponseContentLength(bytes.length);
        OutputStream out = response.getResponseOutputStream();
        try {
            out.write(bytes);
        } catch (IOException gone) {
            LOG.debugf("Whoever asked for %s did not wait for it", response.getRequestServletPath());
            faces.responseComplete();
        }
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] from, int offset, int length) {
        text.append(from, offset, length);
    }

    @Override
    public void write(String from) {
        text.append(from);
    }

    @Override
    public void write(String from, int offset, int length) {
        text.append(from, offset, offset + length);
    }

    /** Sends nothing: the page is not complete. */
    @Override
    public void flush() {}

    /** Sends nothing: what renders a page writes after it has closed its writer. */
    @Override
    public void close() {}

    /** Lets Faces write a page into what holds it. */
    @SuppressWarnings("unchecked") // a method of the wrapper of Faces
    static final class Response extends ExternalContextWrapper {

        Response(ExternalContext wrapped) {
            super(wrapped);
        }

        @Override
        public Writer getResponseOutputWriter() throws IOException {
            FacesContext faces = FacesContext.getCurrentInstance();
            if (faces != null && faces.getAttributes().get(HELD) instanceof WholePage held) {
                return held;
            }
            return super.getResponseOutputWriter();
        }
    }
}
