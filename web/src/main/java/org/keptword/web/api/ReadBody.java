package org.keptword.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.keptword.web.shell.Unreadable;

/** A body that cannot be read is the caller's doing, whatever the parser calls it: nested too deeply, half a character, too much. */
@Provider
public class ReadBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) { // too deep a nesting comes as a bare one from the parser
            throw new ClientErrorException(Unreadable.status(unreadable), unreadable);
        }
    }
}
